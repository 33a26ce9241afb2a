// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/journal/journal.h>

#include <QAbstractListModel>

#include <vector>

namespace knotfinder::gui {

class Session;

/// What is in the journal as a list, newest first: entries, sessions and sheets.
class DiaryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        badgeRole = Qt::UserRole, ///< "6", "7 → 4", or ''
        kindRole,                 ///< int(journal::Kind)
        secondRole                ///< the line below: areas, what was pressed
    };

    explicit DiaryModel(Session &session, QObject *parent = nullptr);

    void setContents(journal::Contents contents);

    struct Item
    {
        journal::Kind kind = journal::Kind::entry;
        std::size_t index = 0; ///< in its list
        std::int64_t seconds = 0;
    };
    [[nodiscard]] const Item &item(int row) const { return items_.at(static_cast<std::size_t>(row)); }
    /// A copy: who is told of it may take the row away.
    [[nodiscard]] std::string id(int row) const;
    [[nodiscard]] int rowOf(const std::string &id) const; ///< -1: not there
    /// All that was written, in lines.
    [[nodiscard]] QStringList fullText(int row) const;
    /// "the entry of 1 March 2026, 18:05"
    [[nodiscard]] QString called(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] const journal::Moment &at(const Item &item) const;
    [[nodiscard]] QString badge(const Item &item) const;
    [[nodiscard]] QString second(const Item &item) const;

    Session &session_;
    journal::Contents contents_;
    std::vector<Item> items_;
};

} // namespace knotfinder::gui
