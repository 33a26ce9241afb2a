// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "process.h"

#include "temporary_folder.h"

#include <knotfinder/base/files.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace knotfinder::test {
namespace {

using namespace std::chrono_literals;

void openAs(int descriptor, const std::string &file, int flags)
{
    const int opened = ::open(file.c_str(), flags, 0600);
    if (opened < 0 || ::dup2(opened, descriptor) < 0)
        ::_exit(126);
}

[[noreturn]] void becomeProgram(const std::vector<std::string> &arguments, const RunOptions &options,
                                const std::string &in, const std::string &out, const std::string &err)
{
    openAs(STDIN_FILENO, in, O_RDONLY);
    openAs(STDOUT_FILENO, out, O_WRONLY | O_CREAT);
    openAs(STDERR_FILENO, err, O_WRONLY | O_CREAT);
    for (const auto &[name, value] : options.environment)
        ::setenv(name.c_str(), value.c_str(), 1);
    if (!options.folder.empty() && ::chdir(options.folder.c_str()) != 0)
        ::_exit(126);
    if (options.fileSizeLimit > 0) {
        const rlimit limit{options.fileSizeLimit, options.fileSizeLimit};
        ::signal(SIGXFSZ, SIG_IGN); // the write then fails, as on a full disk
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    if (options.memoryLimit > 0) {
        const rlimit limit{options.memoryLimit, options.memoryLimit};
        ::setrlimit(RLIMIT_AS, &limit);
    }
    std::vector<char *> words{const_cast<char *>(KNOTFINDER_CLI)};
    for (const auto &argument : arguments)
        words.push_back(const_cast<char *>(argument.c_str()));
    words.push_back(nullptr);
    ::execv(KNOTFINDER_CLI, words.data());
    ::_exit(127);
}

int waitFor(pid_t child)
{
    const auto deadline = std::chrono::steady_clock::now() + 60s;
    int status = 0;
    while (::waitpid(child, &status, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() > deadline) {
            ::kill(child, SIGKILL);
            ::waitpid(child, &status, 0);
            throw std::runtime_error("knotfinder-cli did not end in time");
        }
        std::this_thread::sleep_for(2ms);
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

Run cli(const std::vector<std::string> &arguments, const RunOptions &options)
{
    const TemporaryFolder folder;
    const std::string in = folder.write("in", options.input).string();
    const std::string out = options.outFile.empty() ? (folder.path() / "out").string() : options.outFile;
    const std::string err = (folder.path() / "err").string();
    RunOptions settings = options;
    settings.environment.emplace("XDG_DATA_HOME", (folder.path() / "no-user-data").string());
    const pid_t child = ::fork();
    if (child == 0)
        becomeProgram(arguments, settings, in, out, err);
    Run run;
    run.exitCode = waitFor(child);
    if (options.outFile.empty())
        run.out = readFile(out).value();
    run.err = readFile(err).value();
    return run;
}

bool isOneLine(const std::string &text)
{
    return std::count(text.begin(), text.end(), '\n') == 1 && text.back() == '\n';
}

bool contains(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

} // namespace knotfinder::test
