// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "database.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <atomic>

using namespace Qt::StringLiterals;

namespace knotfinder::journal {
namespace {

Trouble troubleOf(const QSqlError &error)
{
    constexpr int primary = 0xFF; // extended codes of SQLite keep the plain one in their lowest byte
    switch (error.nativeErrorCode().toInt() & primary) {
    case 5:
    case 6: return Trouble::busy;
    case 8: return Trouble::readOnly;
    case 11: return Trouble::damaged;
    case 26: return Trouble::foreign;
    case 13: return Trouble::full;
    default: return Trouble::other;
    }
}

Outcome prepare(const Database &database)
{
    for (const auto &pragma :
         {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA temp_store = MEMORY"_s})
        if (auto done = database.run(pragma); !done)
            return done;
    if (const auto secure = database.value(u"PRAGMA secure_delete = ON"_s); !secure)
        return secure.problems();
    const auto mode = database.value(u"PRAGMA journal_mode = WAL"_s);
    if (!mode)
        return mode.problems();
    if (mode.value().toString() != u"wal"_s)
        return Problem{database.file().string(), "", "cannot be kept safe where it lies", "a folder on a local disk"};
    return success();
}

} // namespace

Result<Database> Database::open(const std::filesystem::path &file, std::chrono::milliseconds patience)
{
    static std::atomic<int> count = 0;
    Database opened(file, u"knotfinder-journal-%1"_s.arg(++count));
    {
        auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, opened.name_);
        if (!connection.isValid())
            return Problem{file.string(), "", "cannot be opened: Qt's SQLite driver is missing",
                           "the package libqt6sql6-sqlite"};
        connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(patience.count()));
        connection.setDatabaseName(QString::fromStdString(file.string()));
        if (!connection.open())
            return opened.problemOf(connection.lastError());
    }
    if (const auto ready = prepare(opened); !ready)
        return ready.problems();
    return opened;
}

Database::Database(Database &&other) noexcept : file_(std::move(other.file_)), trouble_(other.trouble_)
{
    name_.swap(other.name_);
}

Database::~Database()
{
    if (!name_.isEmpty())
        QSqlDatabase::removeDatabase(name_);
}

Result<QSqlQuery> Database::ask(const QString &statement, const QVariantList &values) const
{
    QSqlQuery query(QSqlDatabase::database(name_, false));
    query.setForwardOnly(true);
    bool done = query.prepare(statement);
    for (const auto &value : values)
        query.addBindValue(value);
    done = done && query.exec();
    if (!done)
        return problemOf(query.lastError());
    return query;
}

Outcome Database::run(const QString &statement, const QVariantList &values) const
{
    const auto answer = ask(statement, values);
    return answer ? success() : answer.problems();
}

Result<QVariant> Database::value(const QString &statement, const QVariantList &values) const
{
    auto answer = ask(statement, values);
    if (!answer)
        return answer.problems();
    return answer.value().next() ? answer.value().value(0) : QVariant();
}

Problem Database::problemOf(const QSqlError &error) const
{
    trouble_ = troubleOf(error);
    const auto name = file_.string();
    switch (trouble_) {
    case Trouble::busy: return {name, "", "is in use by another program", "try again when that has ended"};
    case Trouble::damaged: return {name, "", damagedWords, mendingWords};
    case Trouble::foreign: return {name, "", foreignWords, "a journal that Knotfinder made"};
    case Trouble::readOnly: return {name, "", "is write-protected", "a journal that you may write"};
    case Trouble::full: return {name, "", "cannot be written: the disk is full", ""};
    case Trouble::other:
    case Trouble::none: break;
    }
    return {name, "", "cannot be read or written: " + error.databaseText().toStdString(), ""};
}

Transaction::Transaction(const Database &database)
    : database_(database), begun_(database.run(u"BEGIN IMMEDIATE"_s)), open_(begun_.ok())
{
}

Transaction::~Transaction()
{
    if (open_) [[maybe_unused]]
        const auto undone = database_.run(u"ROLLBACK"_s); // without it nothing was written either
}

Outcome Transaction::commit()
{
    auto done = database_.run(u"COMMIT"_s);
    open_ = !done.ok();
    return done;
}

QString text(const std::string &utf8)
{
    return utf8.empty() ? u""_s : QString::fromStdString(utf8); // a null text would be NULL
}

std::string utf8(const QVariant &text)
{
    return text.toString().toStdString();
}

} // namespace knotfinder::journal
