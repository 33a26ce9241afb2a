// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/muscle_page.h"

#include "look/paint_kit.h"
#include "look/type.h"
#include "page/large_picture.h"
#include "page/page_picture.h"
#include "page/point_list.h"
#include "page/shown_steps.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/chip.h"
#include "widgets/flow_layout.h"
#include "widgets/note_box.h"
#include "widgets/tag.h"
#include "widgets/technique_picture.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace knotfinder::gui {
namespace {

constexpr int tallestPicture = 14; // lines of text

std::vector<std::string> raisedIds(const safety::Assessment &assessment)
{
    std::vector<std::string> ids;
    for (const auto &raised : assessment.flags)
        if (raised.detected)
            ids.push_back(raised.flag->id);
    return ids;
}

} // namespace

MusclePage::MusclePage(Session &session, MuscleHandle shown, QWidget *parent)
    : QWidget(parent), session_(session), shown_(std::move(shown)), picture_(new PagePicture(session, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, look::grid, 2 * look::grid, 3 * look::grid);
    layout->setSpacing(look::grid);
    addHead();
    showBlocks();
    layout->addStretch();
    connect(&session.spotlight(), &Spotlight::subjectChanged, this, &MusclePage::refreshPicture);
    connect(&session.answers(), &AnswerFinder::changed, this, &MusclePage::refreshPicture);
    connect(&session.answers(), &AnswerFinder::changed, this, [this] {
        if (raised_ != raisedIds(session_.answers().safety()))
            refreshPlan();
    });
    connect(&session, &Session::profileChanged, this, &MusclePage::refreshPlan);
    refreshPicture();
}

void MusclePage::addHead()
{
    auto *title = makeText(words::text(shown_.muscle().english), this);
    look::setType(title, look::Type::title);
    title->setObjectName(QStringLiteral("pageTitle"));
    auto *subtitle = makeText(subtitleOf(shown_.muscle()), this);
    look::setMuted(subtitle);
    auto *tags = new QWidget(this);
    auto *flow = new FlowLayout(tags);
    for (const auto &tag : tagsOf(shown_.muscle()))
        flow->addWidget(new Tag(tag, tags));
    for (QWidget *part :
         {static_cast<QWidget *>(picture_), static_cast<QWidget *>(title), static_cast<QWidget *>(subtitle), tags})
        layout()->addWidget(part);
}

void MusclePage::showBlocks()
{
    raised_ = raisedIds(session_.answers().safety());
    plan_ = planOfPage(shown_, session_.editor().drawing(), session_.profile());
    auto *fresh = new QWidget(this);
    layout_ = new QVBoxLayout(fresh);
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(look::grid);
    if (body_ == nullptr) {
        layout()->addWidget(fresh);
    } else {
        delete layout()->replaceWidget(body_, fresh);
        body_->deleteLater();
    }
    body_ = fresh;
    for (const auto &block : pageBlocks(shown_.catalog(), plan_ ? &*plan_ : nullptr, shown_.muscle()))
        addBlock(block);
}

void MusclePage::refreshPlan()
{
    if (session_.sharedCatalog().get() != &shown_.catalog())
        return; // on its way out: its data has been replaced
    showBlocks();
    refreshPicture();
}

void MusclePage::addBlock(const Block &block)
{
    using Kind = Block::Kind;
    switch (block.kind) {
    case Kind::caution:
    case Kind::warning: {
        auto *box = new NoteBox(block.kind == Kind::caution ? NoteBox::Tone::caution : NoteBox::Tone::danger, body_);
        box->setTitle(block.text);
        box->setText(block.items.join(u'\n'));
        layout_->addWidget(box);
        return;
    }
    case Kind::heading: {
        auto *heading = makeText(block.text, body_);
        look::setType(heading, look::Type::heading);
        look::setAccent(heading);
        layout_->addSpacing(look::grid);
        layout_->addWidget(heading);
        return;
    }
    case Kind::points:
        layout_->addWidget(
            new PointList(session_, shown_, plan_ ? plan_->items.front().spots : std::vector<care::Spot>(), body_));
        return;
    case Kind::before: addBefore(block.items); return;
    case Kind::bullets: layout_->addWidget(bullets(block.items, false)); return;
    case Kind::steps: addSteps(block); return;
    case Kind::companions: addCompanions(block); return;
    case Kind::subheading:
    case Kind::text:
    case Kind::small: break;
    }
    auto *text = makeText(block.text, body_);
    if (block.kind == Kind::subheading)
        look::setType(text, look::Type::strong);
    if (block.kind == Kind::small)
        look::setMuted(text);
    layout_->addWidget(text);
}

void MusclePage::addBefore(const QStringList &lines)
{
    for (const auto &line : lines) {
        auto *text = makeText(line, body_);
        look::setType(text, look::Type::small);
        layout_->addWidget(text);
    }
}

void MusclePage::addSteps(const Block &block)
{
    auto *steps = bullets(block.items, true);
    if (block.illustration.picture.empty()) {
        layout_->addWidget(steps);
        return;
    }
    const int tallest = fontMetrics().height() * tallestPicture;
    auto *picture = new TechniquePicture(session_, block.illustration, tallest, body_);
    connect(picture, &TechniquePicture::clicked, this, [this, title = block.text, shown = block.illustration] {
        (new LargePicture(session_, title, shown, window()))->open();
    });
    layout_->addWidget(new ShownSteps(picture, steps, body_));
}

QWidget *MusclePage::bullets(const QStringList &items, bool numbered)
{
    auto *list = new QWidget(body_);
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(4, 0, 0, 0);
    grid->setHorizontalSpacing(look::grid);
    grid->setVerticalSpacing(4);
    for (int i = 0; i < items.size(); ++i) {
        auto *mark = new QLabel(numbered ? tr("%1.").arg(i + 1) : QStringLiteral("•"), list);
        look::setMuted(mark);
        grid->addWidget(mark, i, 0, Qt::AlignTop | Qt::AlignRight);
        auto *text = makeText(items[i], list);
        if (numbered)
            text->setAccessibleName(tr("Step %1: %2").arg(i + 1).arg(items[i]));
        grid->addWidget(text, i, 1);
    }
    grid->setColumnStretch(1, 1);
    return list;
}

void MusclePage::addCompanions(const Block &block)
{
    auto *links = new QWidget(body_);
    auto *flow = new FlowLayout(links);
    for (std::size_t i = 0; i < block.ids.size(); ++i) {
        auto *chip = new Chip(block.items[static_cast<qsizetype>(i)], Chip::Tone::info, links);
        connect(chip, &Chip::clicked, this, [this, id = block.ids[i]] { session_.openMuscle(id); });
        flow->addWidget(chip);
    }
    layout_->addWidget(links);
}

void MusclePage::refreshPicture()
{
    if (session_.sharedCatalog().get() != &shown_.catalog())
        return; // on its way out: its data has been replaced
    picture_->setPoints(session_.pointsOnPage(shown_.id()),
                        pointsOf(shown_.catalog(), shown_.entry(), {body::Side::right, body::Side::left}),
                        plan_ ? &*plan_ : nullptr);
}

} // namespace knotfinder::gui
