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

#include <QLabel>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr int padding = 12;
constexpr int widestChip = 220;
constexpr int narrowestChip = 140; ///< a longer name is cut to this before a chip is left out

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

QSize PainBar::sizeHint() const
{
    return {400, more_->sizeHint().height() + 2 * look::grid};
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
    for (const auto &group : edits::groups(session_.editor().drawing(), session_.atlas())) {
        auto *chip = new Chip(words::text(group.label), Chip::Tone::pain, this);
        chip->setNumber(group.strength);
        chip->setRemovable(true);
        chip->setToolTip(tr("%1, %2").arg(words::text(group.label), words::strength(group.strength)));
        chip->setAccessibleName(chip->toolTip());
        connect(chip, &Chip::clicked, this, [this, mark = group.marks.front()] { session_.editor().setCurrent(mark); });
        connect(chip, &Chip::removed, this, [this, marks = group.marks] { session_.editor().remove(marks); });
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
}

void PainBar::arrange()
{
    const int chipHeight = more_->sizeHint().height();
    const auto place = [&](QWidget *widget, int x, int width, int height) {
        const QRect box(x, (this->height() - height) / 2, width, height);
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
        widget->show();
    };
    int x = padding;
    const int titleWidth = title_->sizeHint().width();
    place(title_, x, titleWidth, title_->sizeHint().height());
    x += titleWidth + look::grid + 2;
    more_->setText(tr("%1 more").arg(chips_.size()));
    const int moreWidth = more_->sizeHint().width() + look::grid;
    const int each = (width() - x - padding - moreWidth) / std::max(1, static_cast<int>(chips_.size())) - look::grid;
    const int widest = std::clamp(each, narrowestChip, widestChip);
    std::size_t shown = 0;
    for (; shown < chips_.size(); ++shown) {
        const bool last = shown + 1 == chips_.size();
        const int room = this->width() - x - padding - (last ? 0 : moreWidth);
        const int wanted = std::min(widest, chips_[shown]->sizeHint().width());
        const int width = std::min(wanted, room);
        if (width < std::min(wanted, narrowestChip))
            break;
        place(chips_[shown], x, width, chipHeight);
        x += width + look::grid;
    }
    for (std::size_t i = shown; i < chips_.size(); ++i)
        chips_[i]->hide();
    more_->setVisible(shown < chips_.size());
    if (shown < chips_.size()) {
        more_->setText(tr("%1 more").arg(chips_.size() - shown));
        place(more_, x, more_->sizeHint().width(), chipHeight);
    }
}

void PainBar::resizeEvent(QResizeEvent * /*event*/)
{
    arrange();
}

void PainBar::paintEvent(QPaintEvent * /*event*/)
{
    const auto &t = themeOf(this);
    QPainter painter(this);
    look::roundedPanel(painter, rect(), look::cardCorner, t.panel, t.rule);
}

} // namespace knotfinder::gui
