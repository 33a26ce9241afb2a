// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/muscle_page.h"

#include "look/paint_kit.h"
#include "look/type.h"
#include "page/page_picture.h"
#include "page/point_list.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/chip.h"
#include "widgets/flow_layout.h"
#include "widgets/note_box.h"
#include "widgets/tag.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace knotfinder::gui {

MusclePage::MusclePage(Session &session, MuscleHandle shown, QWidget *parent)
    : QWidget(parent), session_(session), shown_(std::move(shown)), layout_(new QVBoxLayout(this)),
      picture_(new PagePicture(session, this)), warning_(new NoteBox(NoteBox::Tone::danger, this))
{
    layout_->setContentsMargins(2 * look::grid, look::grid, 2 * look::grid, 3 * look::grid);
    layout_->setSpacing(look::grid);
    addHead();
    for (const auto &block : pageBlocks(shown_.catalog(), shown_.safety(), shown_.muscle()))
        addBlock(block);
    layout_->addStretch();
    connect(&session.spotlight(), &Spotlight::subjectChanged, this, &MusclePage::refreshPicture);
    connect(&session.answers(), &AnswerFinder::changed, this, &MusclePage::refreshPicture);
    connect(&session.answers(), &AnswerFinder::changed, this, &MusclePage::refreshWarning);
    connect(&session.flagAnswers(), &FlagAnswers::changed, this, &MusclePage::refreshWarning);
    refreshPicture();
    refreshWarning();
}

void MusclePage::addHead()
{
    layout_->addWidget(picture_);
    auto *title = makeText(words::text(shown_.muscle().english), this);
    look::setType(title, look::Type::title);
    title->setObjectName(QStringLiteral("pageTitle"));
    auto *subtitle = makeText(subtitleOf(shown_.muscle()), this);
    look::setMuted(subtitle);
    auto *tags = new QWidget(this);
    auto *flow = new FlowLayout(tags);
    for (const auto &tag : tagsOf(shown_.muscle()))
        flow->addWidget(new Tag(tag, tags));
    layout_->addWidget(title);
    layout_->addWidget(subtitle);
    layout_->addWidget(tags);
    layout_->addWidget(warning_);
}

void MusclePage::addBlock(const Block &block)
{
    using Kind = Block::Kind;
    switch (block.kind) {
    case Kind::caution:
    case Kind::warning: {
        auto *box = new NoteBox(block.kind == Kind::caution ? NoteBox::Tone::caution : NoteBox::Tone::danger, this);
        box->setTitle(block.text);
        box->setText(block.items.join(u'\n'));
        layout_->addWidget(box);
        return;
    }
    case Kind::heading: {
        auto *heading = makeText(block.text, this);
        look::setType(heading, look::Type::heading);
        look::setAccent(heading);
        layout_->addSpacing(look::grid);
        layout_->addWidget(heading);
        return;
    }
    case Kind::points: layout_->addWidget(new PointList(session_, shown_, this)); return;
    case Kind::before: addBefore(block.items); return;
    case Kind::bullets: addBullets(block.items, false); return;
    case Kind::steps: addBullets(block.items, true); return;
    case Kind::companions: addCompanions(block); return;
    case Kind::subheading:
    case Kind::text:
    case Kind::small: break;
    }
    auto *text = makeText(block.text, this);
    if (block.kind == Kind::subheading)
        look::setType(text, look::Type::strong);
    if (block.kind == Kind::small)
        look::setMuted(text);
    layout_->addWidget(text);
}

void MusclePage::addBefore(const QStringList &lines)
{
    for (const auto &line : lines) {
        auto *text = makeText(line, this);
        look::setType(text, look::Type::small);
        layout_->addWidget(text);
    }
}

void MusclePage::addBullets(const QStringList &items, bool numbered)
{
    auto *list = new QWidget(this);
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
    layout_->addWidget(list);
}

void MusclePage::addCompanions(const Block &block)
{
    auto *links = new QWidget(this);
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
                        pointsOf(shown_.catalog(), shown_.entry(), {body::Side::right, body::Side::left}));
}

void MusclePage::refreshWarning()
{
    const auto flags = session_.flagAnswers().warnings(session_.answers().safety().flags);
    warning_->setVisible(!flags.empty());
    if (flags.empty())
        return;
    warning_->setTitle(words::text(flags.front()->title));
    warning_->setText(words::text(flags.front()->action));
}

} // namespace knotfinder::gui
