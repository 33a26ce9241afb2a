// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QLayout>

#include <vector>

namespace knotfinder::gui {

/// Items in rows as words in a paragraph. Items that expand share the room that is left in their row, and shrink to
/// their least width before an item goes to the next row.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr, int spacing = 8);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(items_.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool move) const;
    void placeRow(const std::vector<QLayoutItem *> &row, const QRect &line, int spare) const;

    std::vector<QLayoutItem *> items_;
};

} // namespace knotfinder::gui
