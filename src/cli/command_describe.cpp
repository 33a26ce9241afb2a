// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "completion.h"
#include "manual_page.h"
#include "output.h"

namespace knotfinder::cli {
namespace {

Exit runDescribe(const Arguments &arguments)
{
    const std::string &form = arguments.positional().front();
    if (form == "man")
        return print(manualPage(KNOTFINDER_VERSION));
    if (form == "bash")
        return print(bashCompletion());
    if (form == "zsh")
        return print(zshCompletion());
    if (form == "fish")
        return print(fishCompletion());
    return misuse({"", "", "unknown form '" + form + "'", "man, bash, zsh or fish"});
}

} // namespace

Command describeCommand()
{
    return {"describe",
            "man|bash|zsh|fish",
            "Prints the manual page of this program, or what a shell needs to complete its words.",
            {},
            1,
            1,
            runDescribe};
}

} // namespace knotfinder::cli
