// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/point_ref.h"

#include <QPointF>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QListView;
class QModelIndex;
class QScrollArea;

namespace knotfinder::gui {

class AnswerModel;
class RedFlagBox;
class Session;

/// What the marked pain may come from, ranked live. Question, filters and answers scroll as one, so that large text
/// leaves room for all of them.
class AnswerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerPanel(Session &session, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeList();
    void fitList();
    void follow(const QModelIndex &index);
    void refresh();
    void preview(const QModelIndex &index);
    void followPointer();
    void open(const QModelIndex &index);
    void openPage(int row, const PointRefs &points);
    void showMenu(const QPoint &pos);
    void sayBest();
    void chooseEntry();

    Session &session_;
    AnswerModel *model_;
    RedFlagBox *flags_;
    QLabel *lead_;
    QScrollArea *scroll_;
    QWidget *empty_;
    QListView *list_;
    std::optional<QPointF> pointer_; ///< over the list, global
    QTimer settled_;                 ///< without a change of the answers, until the best one is spoken
    QString said_;
};

} // namespace knotfinder::gui
