// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/answer_rows.h"

#include <QAbstractListModel>

namespace knotfinder::gui {

class Session;

/// The answers as a list: the points that together explain the pain, the suggestions, and what stays unexplained.
class AnswerModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { together, suggestion, unexplained };
    enum Role {
        kindRole = Qt::UserRole, ///< int(Kind)
        secondRole,              ///< below the name: "Trapezius · both sides"
        matchRole,               ///< "Strong match"
        reasonRole,              ///< why, in one sentence; of other rows all that they say
        scoreRole,               ///< 0–1
        pinnedRole,
        readRole,   ///< its page is the one in sight
        briefRole,  ///< without its reason: a page is open, which tells it
        muscleRole, ///< id of a suggestion's muscle
        rightRole,  ///< whether its points are on the right …
        leftRole    ///< … and on the left
    };

    explicit AnswerModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] Kind kind(int row) const { return entries_.at(static_cast<std::size_t>(row)).kind; }
    /// Points to show for a row; empty for what is unexplained.
    [[nodiscard]] PointRefs points(int row) const;
    /// Muscle of a suggestion; '' for other rows.
    [[nodiscard]] std::string muscle(int row) const;

private:
    struct Entry
    {
        Kind kind = Kind::suggestion;
        QString title;
        QString second;
        QString reason;
        double score = 0;
        std::string muscle;
        PointRefs points;

        bool operator==(const Entry &) const = default;
    };

    void refresh();
    void markPinned();
    void showBrief();
    [[nodiscard]] std::vector<Entry> makeEntries() const;
    [[nodiscard]] bool isPinned(const Entry &entry) const;

    Session &session_;
    std::vector<Entry> entries_;
    bool brief_ = false; ///< a page is open beside the list
};

} // namespace knotfinder::gui
