// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/muscle_page.h"

#include "look/paint_kit.h"
#include "look/type.h"
#include "page/hero.h"
#include "page/page_section.h"
#include "page/point_list.h"
#include "page/shown_steps.h"
#include "page/steps_window.h"
#include "session/session.h"
#include "session/why.h"
#include "session/words.h"
#include "widgets/chip.h"
#include "widgets/dose_tiles.h"
#include "widgets/flow_layout.h"
#include "widgets/note_box.h"
#include "widgets/technique_picture.h"
#include "widgets/text_list.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

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
    : QWidget(parent), session_(session), shown_(std::move(shown)), hero_(new Hero(session, this))
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
    auto *title = makeText(words::muscleName(shown_.entry()).everyday, this);
    look::setType(title, look::Type::title);
    title->setObjectName(QStringLiteral("pageTitle"));
    auto *summary = makeText(words::text(shown_.muscle().summary), this);
    subtitle_ = makeText({}, this);
    look::setType(subtitle_, look::Type::small);
    look::setMuted(subtitle_);
    for (QWidget *part : {static_cast<QWidget *>(title), static_cast<QWidget *>(subtitle_),
                          static_cast<QWidget *>(summary), static_cast<QWidget *>(hero_)})
        layout()->addWidget(part);
    connect(hero_, &Hero::pressRequested, this, &MusclePage::pressNow);
}

void MusclePage::showBlocks()
{
    raised_ = raisedIds(session_.answers().safety());
    plan_ = planOfPage(shown_, session_.editor().drawing(), session_.profile());
    auto *fresh = new QWidget(this);
    parts_ = layout_ = new QVBoxLayout(fresh);
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(look::grid);
    part_ = fresh;
    sections_.clear();
    if (body_ == nullptr) {
        layout()->addWidget(fresh);
    } else {
        delete layout()->replaceWidget(body_, fresh);
        body_->deleteLater();
    }
    body_ = fresh;
    const auto *plan = plan_ ? &*plan_ : nullptr;
    subtitle_->setText((QStringList(subtitleOf(shown_.entry())) << tagsOf(shown_.muscle(), plan)).join(u" · "_s));
    addBlocks(pageBlocks(shown_.catalog(), plan, shown_.muscle()));
    addChips();
    hero_->setPressable(plan_ && plan_->items.front().presses());
}

void MusclePage::refreshPlan()
{
    if (session_.sharedCatalog().get() != &shown_.catalog())
        return; // on its way out: its data has been replaced
    stale_ = !isVisible();
    if (stale_)
        return;
    showBlocks();
    refreshPicture();
}

void MusclePage::addBlocks(const std::vector<Block> &blocks)
{
    const auto beginsSection = [](const Block &block) {
        return block.kind == Block::Kind::heading || block.kind == Block::Kind::folded;
    };
    for (auto block = blocks.begin(); block != blocks.end();) {
        const auto next = std::find_if(std::next(block), blocks.end(), beginsSection);
        if (block->kind == Block::Kind::folded) {
            auto *section = addSection(*block);
            section->setFill(
                [this, section, rest = std::vector<Block>(std::next(block), next)] { fillSection(*section, rest); });
        } else {
            std::for_each(block, next, [this](const Block &one) { addBlock(one); });
        }
        block = next;
    }
}

void MusclePage::fillSection(PageSection &section, const std::vector<Block> &blocks)
{
    part_ = section.body();
    layout_ = section.content();
    for (const auto &block : blocks)
        addBlock(block);
}

void MusclePage::addBlock(const Block &block)
{
    using Kind = Block::Kind;
    switch (block.kind) {
    case Kind::caution:
    case Kind::warning: {
        auto *box = new NoteBox(block.kind == Kind::caution ? NoteBox::Tone::caution : NoteBox::Tone::danger, part_);
        box->setTitle(block.text);
        box->setText(block.items.join(u'\n'));
        layout_->addWidget(box);
        return;
    }
    case Kind::heading:
    case Kind::folded: addSection(block); return;
    case Kind::doses: {
        std::vector<std::pair<QString, QString>> tiles;
        for (qsizetype i = 0; i + 1 < block.items.size(); i += 2)
            tiles.emplace_back(block.items[i], block.items[i + 1]);
        layout_->addWidget(new DoseTiles(tiles, part_));
        return;
    }
    case Kind::points:
        layout_->addWidget(
            new PointList(session_, shown_, plan_ ? plan_->items.front().spots : std::vector<care::Spot>(), part_));
        return;
    case Kind::before: addBefore(block.items); return;
    case Kind::bullets: layout_->addWidget(makeList(block.items, ListMarks::bullets, part_)); return;
    case Kind::steps: addSteps(block); return;
    case Kind::companions: addCompanions(block); return;
    case Kind::subheading:
    case Kind::text:
    case Kind::small: break;
    }
    auto *text = makeText(block.text, part_);
    if (block.kind == Kind::subheading)
        look::setType(text, look::Type::strong);
    if (block.kind == Kind::small)
        look::setMuted(text);
    layout_->addWidget(text);
}

void MusclePage::addBefore(const QStringList &lines)
{
    for (const auto &line : lines) {
        auto *text = makeText(line, part_);
        look::setType(text, look::Type::small);
        layout_->addWidget(text);
    }
}

void MusclePage::addSteps(const Block &block)
{
    auto *steps = makeList(block.items, ListMarks::numbers, part_);
    if (block.illustration.picture.empty()) {
        layout_->addWidget(steps);
        return;
    }
    const int tallest = fontMetrics().height() * tallestPicture;
    auto *picture = new TechniquePicture(session_, block.illustration, tallest, part_);
    connect(picture, &TechniquePicture::clicked, this, [this, block] {
        (new StepsWindow(session_, block.text, block.items, block.illustration, window()))->open();
    });
    layout_->addWidget(new ShownSteps(picture, steps, part_));
}

void MusclePage::addCompanions(const Block &block)
{
    auto *links = new QWidget(part_);
    auto *flow = new FlowLayout(links);
    for (std::size_t i = 0; i < block.ids.size(); ++i) {
        auto *chip = new Chip(block.items[static_cast<qsizetype>(i)], Chip::Tone::info, links);
        connect(chip, &Chip::clicked, this, [this, id = block.ids[i]] { session_.openMuscle(id); });
        flow->addWidget(chip);
    }
    layout_->addWidget(links);
}

PageSection *MusclePage::addSection(const Block &block)
{
    auto *section = new PageSection(block.text, block.kind == Block::Kind::folded, body_);
    sections_.push_back({section, block.items.value(0)});
    parts_->addSpacing(section->isOpen() ? look::grid : 0);
    parts_->addWidget(section);
    part_ = section->body();
    layout_ = section->content();
    return section;
}

/// Before the first section: a chip for each.
void MusclePage::addChips()
{
    if (sections_.empty())
        return;
    auto *chips = new QWidget(body_);
    chips->setAccessibleName(tr("Parts of this page"));
    auto *flow = new FlowLayout(chips, look::grid / 2);
    for (const auto &[section, brief] : sections_) {
        if (brief.isEmpty())
            continue;
        auto *chip = new Chip(brief, Chip::Tone::plain, chips);
        chip->setToolTip(section->title());
        chip->setAccessibleName(tr("Go to: %1").arg(section->title()));
        connect(chip, &Chip::clicked, this, [this, to = section] { goTo(to); });
        flow->addWidget(chip);
    }
    parts_->insertWidget(std::max(0, parts_->indexOf(sections_.front().first) - 1), chips);
}

void MusclePage::goTo(PageSection *section)
{
    section->setOpen(true);
    section->heading()->setFocus(Qt::TabFocusReason);
    for (auto *around = parentWidget(); around != nullptr; around = around->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(around)) {
            layout()->activate();
            area->widget()->adjustSize();
            area->verticalScrollBar()->setValue(section->mapTo(this, QPoint()).y());
            return;
        }
}

void MusclePage::pressNow()
{
    // What is ticked or explains the pain; without either, what is worth caring for.
    const auto points = session_.pointsOnPage(shown_.id());
    const auto all = pointsOf(shown_.catalog(), shown_.entry(), {body::Side::right, body::Side::left});
    session_.pressNow(points.size() < all.size() && !points.empty()
                          ? choicesOf(shown_.catalog(), points)
                          : care::choicesFor(shown_.catalog(), shown_.id(), &session_.editor().drawing()));
}

QWidget *MusclePage::find(const QString &words, QWidget *from)
{
    for (const auto &[section, brief] : sections_)
        section->fill();
    const auto texts = findChildren<Text *>();
    const auto at = texts.indexOf(qobject_cast<Text *>(from));
    for (qsizetype step = 0; step < texts.size(); ++step) {
        auto *text = texts[(at + 1 + step) % texts.size()];
        if (!text->text().contains(words, Qt::CaseInsensitive))
            continue;
        openSectionsAround(text);
        return text;
    }
    return nullptr;
}

void MusclePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(stale_, false)) {
        showBlocks();
        refreshPicture();
    }
}

void MusclePage::refreshPicture()
{
    if (session_.sharedCatalog().get() != &shown_.catalog())
        return; // on its way out: its data has been replaced
    hero_->setPoints(session_.pointsOnPage(shown_.id()),
                     pointsOf(shown_.catalog(), shown_.entry(), {body::Side::right, body::Side::left}),
                     plan_ ? &*plan_ : nullptr);
    const auto &rows = session_.answers().rows();
    const auto row = std::ranges::find(rows, shown_.id(), &AnswerRow::muscle);
    hero_->setWhy(row == rows.end() ? QString()
                                    : tr("%1\nKnots that fit: %2.")
                                          .arg(whyItFits(*row, session_.editor().drawing()),
                                               words::points(shown_.catalog(), row->points)));
}

} // namespace knotfinder::gui
