// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/journal/journal.h>

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

class QSettings;

namespace knotfinder::gui {

/// The one way from the window to the reader's journal. It opens the file when something is first wanted of it, and
/// only after the reader's yes; before that nothing is made. What cannot be written waits here, and nothing is lost
/// while the window is open.
class JournalKeeper : public QObject
{
    Q_OBJECT

public:
    enum class Wish { notAsked, yes, no };

    /// `store` remembers the wish.
    JournalKeeper(QSettings &store, std::filesystem::path file, QObject *parent = nullptr);
    ~JournalKeeper() override;

    /// What time it is; tests put their own in its place.
    std::function<journal::Moment()> clock = journal::now;

    [[nodiscard]] Wish wish() const;
    /// The reader's yes writes what waits; the no forgets it.
    void setWish(bool yes);
    /// True once: the reader may be asked, and will not be again.
    [[nodiscard]] bool mayAsk();
    /// Whether a journal lies on the disk, kept now or before.
    [[nodiscard]] bool exists() const;
    [[nodiscard]] QString folder() const;

    /// Opens it if that has not been done. Problem when the reader has not said yes, or it cannot be opened.
    [[nodiscard]] Outcome open();
    /// Whether it cannot be opened because it is damaged: restore() mends it.
    [[nodiscard]] bool isDamaged() const;
    [[nodiscard]] Result<journal::Restored> restore();
    /// Really deletes all that was ever written down.
    [[nodiscard]] Outcome eraseEverything();

    /// All of it, oldest first and without drawings; empty where it is not open.
    [[nodiscard]] const journal::Contents &contents() const noexcept { return contents_; }
    /// Sessions that the next one must know of: those of the journal, those that wait, and of those that are not to be
    /// written what ended early while the program runs.
    [[nodiscard]] std::vector<journal::Session> rounds() const;
    /// Looks whether another program has changed it.
    [[nodiscard]] Outcome readAgain();
    [[nodiscard]] Result<journal::Contents> find(const QString &text);
    [[nodiscard]] Result<journal::Entry> entry(const std::string &id);
    [[nodiscard]] Result<std::optional<journal::Entry>> lastEntry();
    [[nodiscard]] Result<journal::Contents> everything(); ///< with drawings, to let it out

    [[nodiscard]] Result<journal::Entry> add(const journal::Entry &entry);
    [[nodiscard]] Outcome change(const journal::Entry &entry);
    [[nodiscard]] Outcome change(const journal::Session &session);
    [[nodiscard]] Outcome remove(journal::Kind kind, const std::string &id);
    [[nodiscard]] Result<journal::Merged> merge(const journal::Contents &more);

    /// Takes what was done. Until the reader's yes, and while the journal cannot be written, it waits.
    [[nodiscard]] Outcome keep(journal::Session session);
    /// Notes a sheet; before the reader's yes it is passed over.
    [[nodiscard]] Outcome keep(journal::PrintedSheet sheet);
    /// Tries to write what waits.
    [[nodiscard]] Outcome writeWaiting();
    [[nodiscard]] bool hasWaiting() const noexcept { return !waiting_.sessions.empty() || !waiting_.sheets.empty(); }

Q_SIGNALS:
    void changed();     ///< what is in it
    void wishChanged(); ///< kept or not

private:
    Outcome refresh();
    template <typename Act>
    auto withJournal(Act act) -> decltype(act(std::declval<journal::Journal &>()));

    QSettings &store_;
    std::filesystem::path file_;
    std::optional<journal::Journal> journal_;
    journal::Contents contents_;
    journal::Contents waiting_;
    std::vector<journal::Session> unwritten_; ///< ended early, and never to be written
};

} // namespace knotfinder::gui
