// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "pain/pain_bar.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "look/type.h"
#include "pain/terms.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/chip.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr int padding = 12;
constexpr int gap = look::grid;
constexpr int fewestLetters = 24;  ///< of a longer name that are worth showing
constexpr int tellingLetters = 12; ///< of a name, below which it says too little to be told from another
constexpr double largeText = 1.5;  ///< from here on the chips take two rows

/// Shares room out: what needs less than its share leaves the rest to the others.
std::vector<int> shared(const std::vector<int> &wanted, int room)
{
    std::vector<int> given(wanted.size(), 0);
    auto open = static_cast<int>(wanted.size());
    for (int before = open + 1; open > 0 && open < before;) {
        before = open;
        const int each = room / open;
        for (std::size_t i = 0; i < wanted.size(); ++i)
            if (given[i] == 0 && wanted[i] <= each) {
                given[i] = wanted[i];
                room -= wanted[i];
                --open;
            }
    }
    for (auto &width : given)
        if (width == 0)
            width = room / open;
    return given;
}

} // namespace

PainBar::PainBar(Session &session, QWidget *parent)
    : QWidget(parent), session_(session), title_(new QLabel(this)), more_(new Chip({}, Chip::Tone::plain, this))
{
    setObjectName(QStringLiteral("painBar"));
    look::setMuted(title_);
    connect(more_, &Chip::clicked, this, &PainBar::moreRequested);
    connect(&session.editor(), &DrawingEditor::changed, this, &PainBar::refresh);
    connect(&session, &Session::knowledgeLoaded, this, &PainBar::refresh);
    refresh();
}

int PainBar::rows() const
{
    return textScaleOf(this) >= largeText ? 2 : 1;
}

QSize PainBar::sizeHint() const
{
    return {400, rows() * (more_->sizeHint().height() + gap) + gap};
}

void PainBar::refresh()
{
    // The chip that asked for the change is among those that go.
    for (auto *chip : chips_) {
        chip->hide();
        chip->deleteLater();
    }
    chips_.clear();
    addAreas();
    addTerms();
    title_->setText(chips_.empty() ? tr("Nothing marked yet") : tr("Your pain"));
    arrange();
    update();
}

void PainBar::addAreas()
{
    for (const auto &group :
         edits::groups(session_.editor().drawing(), session_.editor().pain(), session_.atlas().regions())) {
        auto *chip = new Chip(words::text(group.label), Chip::Tone::pain, this);
        chip->setNumber(group.strength);
        chip->setRemovable(true);
        chip->setToolTip(tr("%1, %2").arg(chip->text(), words::strength(group.strength)));
        chip->setAccessibleName(chip->toolTip());
        std::vector<MarkId> marks;
        for (const auto mark : group.marks)
            marks.push_back(session_.editor().idOf(mark));
        connect(chip, &Chip::clicked, this,
                [this, mark = marks.front()] { session_.editor().setCurrent(session_.editor().markWith(mark)); });
        connect(chip, &Chip::removed, this, [this, marks] { session_.editor().remove(marks); });
        chips_.push_back(chip);
    }
}

void PainBar::addTerms()
{
    if (!session_.hasCatalog())
        return;
    const auto &vocabulary = session_.catalog().vocabulary();
    const auto add = [&](const QString &label, auto remove) {
        auto *chip = new Chip(label, Chip::Tone::info, this);
        chip->setRemovable(true);
        connect(chip, &Chip::removed, this, remove);
        connect(chip, &Chip::clicked, this, &PainBar::moreRequested);
        chips_.push_back(chip);
    };
    const auto &drawing = session_.editor().drawing();
    for (const auto &id : qualitiesOf(drawing))
        add(termLabel(vocabulary.qualities, id), [this, id] { session_.editor().removeQuality(id); });
    for (const auto &id : drawing.worseWith)
        add(termLabel(vocabulary.activities, id), [this, id] { session_.editor().toggleWorseWith(id); });
    for (const auto &id : drawing.easedWith)
        add(tr("better with: %1").arg(termLabel(vocabulary.activities, id)),
            [this, id] { session_.editor().removeEasedWith(id); });
    for (const auto &sign : drawing.signs)
        add(tr("said: %1").arg(words::text(sign.words)), [this, sign] { session_.editor().removeSign(sign); });
    for (const auto &id : drawing.namedMuscles)
        if (const auto *muscle = session_.catalog().findMuscle(id))
            add(words::muscleName(*muscle).everyday, [this, id] { session_.editor().removeNamedMuscle(id); });
}

void PainBar::arrange()
{
    more_->setText(tr("%1 more").arg(chips_.size()));
    auto rows = emptyRows();
    auto shown = fill(rows, Names::whole);
    if (shown < chips_.size()) {
        rows = emptyRows();
        shown = fill(rows, Names::readable);
    }
    for (std::size_t i = shown; i < chips_.size(); ++i)
        chips_[i]->hide();
    more_->setVisible(shown < chips_.size());
    if (shown < chips_.size()) {
        more_->setText(tr("%1 more").arg(chips_.size() - shown));
        rows.back().chips.push_back(more_);
    }
    const int rowHeight = more_->sizeHint().height() + gap;
    int top = (height() - static_cast<int>(rows.size()) * rowHeight + gap) / 2;
    place(title_, padding, top, title_->sizeHint().width());
    for (const auto &row : rows) {
        placeRow(row, top);
        top += rowHeight;
    }
}

std::vector<PainBar::Row> PainBar::emptyRows() const
{
    const int right = width() - padding;
    std::vector<Row> rows{{padding + title_->sizeHint().width() + gap + 2, right, {}}};
    // A tall legend beside it gives room for more.
    const int fitting = (height() - gap) / (more_->sizeHint().height() + gap);
    for (int row = 1; row < std::max(this->rows(), fitting) && !chips_.empty(); ++row)
        rows.push_back({padding, right, {}});
    return rows;
}

/// As many chips as can be read, in their order. Returns how many.
std::size_t PainBar::fill(std::vector<Row> &rows, Names names) const
{
    const int moreWidth = more_->sizeHint().width() + gap;
    const auto widthOf = [&](std::size_t chip, int letters) {
        return names == Names::whole ? chips_[chip]->sizeHint().width() : chips_[chip]->readableWidth(letters);
    };
    std::size_t shown = 0;
    for (auto &row : rows) {
        int x = row.left;
        for (; shown < chips_.size(); ++shown) {
            const bool counts = &row == &rows.back() && shown + 1 < chips_.size();
            const int right = row.right - (counts ? moreWidth : 0);
            const int wanted = widthOf(shown, fewestLetters);
            const int least = widthOf(shown, tellingLetters);
            // Beside the title a name may wait for the next row; on the last row something is always told.
            const bool tight = row.chips.empty() && x + least > right && (&row != &rows.back() || shown > 0);
            if (tight || (x + wanted > right && !row.chips.empty()))
                break;
            row.chips.push_back(chips_[shown]);
            x += wanted + gap;
        }
    }
    return shown;
}

void PainBar::placeRow(const Row &row, int top)
{
    std::vector<int> wanted;
    int room = row.right - row.left + gap;
    for (const auto *chip : row.chips) {
        room -= gap;
        wanted.push_back(chip->sizeHint().width());
    }
    const bool counts = !row.chips.empty() && row.chips.back() == more_;
    if (counts) { // the count is never cut
        room -= wanted.back();
        wanted.pop_back();
    }
    auto widths = shared(wanted, room);
    if (counts)
        widths.push_back(more_->sizeHint().width());
    int x = row.left;
    for (std::size_t i = 0; i < row.chips.size(); ++i) {
        place(row.chips[i], x, top, widths[i]);
        x += widths[i] + gap;
    }
}

void PainBar::place(QWidget *widget, int x, int rowTop, int width)
{
    const int row = more_->sizeHint().height();
    const int height = widget == title_ ? title_->sizeHint().height() : row;
    const QRect box(x, rowTop + (row - height) / 2, width, height);
    widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
    widget->show();
}

void PainBar::resizeEvent(QResizeEvent * /*event*/)
{
    arrange();
}

void PainBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

void PainBar::paintEvent(QPaintEvent * /*event*/)
{
    const auto &t = themeOf(this);
    QPainter painter(this);
    look::roundedPanel(painter, rect(), look::cardCorner, t.panel, t.rule);
}

} // namespace knotfinder::gui
