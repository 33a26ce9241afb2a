// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>

#include <QSqlQuery>
#include <QVariant>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace knotfinder::journal {

// What is said of a file that cannot be read, and what mends it.
inline constexpr const char *damagedWords = "is damaged";
inline constexpr const char *foreignWords = "is no pain journal";
inline constexpr const char *mendingWords = "'knotfinder-cli journal restore' to take its last good copy";

/// What stands behind a failure of the database.
enum class Trouble { none, busy, damaged, foreign, readOnly, full, other };

/// One connection to an SQLite file, closed when it goes. While there is one in this process, nothing else here may
/// open and close that file: the system would drop SQLite's locks on it. Failures are problems that name the file and
/// say in one line what is the matter.
class Database
{
public:
    /// Opens a file that is there. Waits as long as `patience` for other writers.
    [[nodiscard]] static Result<Database> open(const std::filesystem::path &file, std::chrono::milliseconds patience);

    Database(Database &&other) noexcept;
    Database &operator=(Database &&) = delete;
    Database(const Database &) = delete;
    ~Database();

    [[nodiscard]] const std::filesystem::path &file() const noexcept { return file_; }

    /// Runs one statement with its values in their order; the answer's rows are read with next().
    [[nodiscard]] Result<QSqlQuery> ask(const QString &statement, const QVariantList &values = {}) const;
    /// One that answers nothing.
    [[nodiscard]] Outcome run(const QString &statement, const QVariantList &values = {}) const;
    /// The first value of the answer; invalid when there is none.
    [[nodiscard]] Result<QVariant> value(const QString &statement, const QVariantList &values = {}) const;

    /// What the last failure was.
    [[nodiscard]] Trouble trouble() const noexcept { return trouble_; }

private:
    Database(std::filesystem::path file, QString name) : file_(std::move(file)), name_(std::move(name)) {}
    [[nodiscard]] Problem problemOf(const class QSqlError &error) const;

    std::filesystem::path file_;
    QString name_; ///< of the connection; empty when it was moved from
    mutable Trouble trouble_ = Trouble::none;
};

/// All or nothing: what was done since is undone unless it was committed.
class Transaction
{
public:
    explicit Transaction(const Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Whether it began: another program may be writing.
    [[nodiscard]] const Outcome &begun() const noexcept { return begun_; }
    [[nodiscard]] Outcome commit();

private:
    const Database &database_;
    Outcome begun_;
    bool open_ = false;
};

[[nodiscard]] QString text(const std::string &utf8);
[[nodiscard]] std::string utf8(const QVariant &text);

} // namespace knotfinder::journal
