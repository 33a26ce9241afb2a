// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

#include <vector>

class QLabel;

namespace knotfinder::gui {

class Chip;
class Session;

/// What is marked, as chips at the foot of the figures: areas with their strength, how it feels, what makes it worse.
/// In one row, or two where the letters are large. What does not fit is counted; the list has it all.
class PainBar : public QWidget
{
    Q_OBJECT

public:
    explicit PainBar(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] int rows() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void moreRequested(); ///< the whole list is wanted

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Chips that stand in one row.
    struct Row
    {
        int left = 0;
        int right = 0;
        std::vector<Chip *> chips;
    };

    enum class Names { whole, readable }; ///< readable: long ones lose their middle

    void refresh();
    void addAreas();
    void addTerms();
    void arrange();
    [[nodiscard]] std::vector<Row> emptyRows() const;
    std::size_t fill(std::vector<Row> &rows, Names names) const;
    void placeRow(const Row &row, int top);
    void place(QWidget *widget, int x, int rowTop, int width);

    Session &session_;
    QLabel *title_;
    std::vector<Chip *> chips_;
    Chip *more_;
};

} // namespace knotfinder::gui
