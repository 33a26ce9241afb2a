// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "checks.h"

#include "canvas/figure_painter.h"
#include "canvas/scene_maker.h"
#include "look/style.h"
#include "widgets/chip.h"
#include "widgets/text.h"

#include <knotfinder/match/drawing_limits.h>
#include <knotfinder/safety/assess.h>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QSlider>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

#include <optional>

namespace knotfinder::walk {
namespace {

void checkFile(Walked &walked)
{
    const auto &drawing = walked.editor().drawing();
    if (walked.editor().isPreviewing()) // limits hold once the hand lets go
        return;
    const auto read =
        match::parseDrawing(match::toJson(drawing), "the drawing", walked.atlas(), walked.session().vocabulary());
    if (!read)
        throw Failed("file", toLine(read.problems().front()));
    if (read.value() != drawing)
        throw Failed("file", "what is read back is another drawing");
}

void checkPain(Walked &walked)
{
    const auto &kept = walked.editor().pain();
    const auto fresh = match::makePain(walked.editor().drawing(), walked.atlas());
    if (kept.all != fresh.all || kept.marks.size() != fresh.marks.size() || kept.areas.size() != fresh.areas.size())
        throw Failed("pain", "what hurts is not what the drawing says");
    for (std::size_t i = 0; i < fresh.marks.size(); ++i) {
        if (kept.marks[i].cells != fresh.marks[i].cells || kept.marks[i].label != fresh.marks[i].label)
            throw Failed("pain", "mark " + std::to_string(i) + " is not what the drawing says");
        if (!walked.editor().isPreviewing() && kept.marks[i].cells.empty())
            throw Failed("pain", "mark " + std::to_string(i) + " has nothing left");
    }
}

bool scrolls(const QWidget *widget)
{
    for (const auto *up = widget->parentWidget(); up != nullptr && !up->isWindow(); up = up->parentWidget())
        if (qobject_cast<const QAbstractScrollArea *>(up->parentWidget()) != nullptr)
            return true;
    return false;
}

bool isControl(const QWidget *widget)
{
    if (qobject_cast<const QScrollBar *>(widget) != nullptr ||
        qobject_cast<const QAbstractScrollArea *>(widget->parentWidget()) != nullptr)
        return false;
    return qobject_cast<const QAbstractButton *>(widget) != nullptr ||
           qobject_cast<const QLineEdit *>(widget) != nullptr || qobject_cast<const QComboBox *>(widget) != nullptr ||
           qobject_cast<const QSlider *>(widget) != nullptr ||
           qobject_cast<const QAbstractItemView *>(widget) != nullptr;
}

std::string described(const QWidget *widget)
{
    return std::string(widget->metaObject()->className()) + " '" + widget->objectName().toStdString() + "' '" +
           widget->accessibleName().toStdString() + "' in " + widget->window()->metaObject()->className();
}

/// A picture of what failed, for those who look into it.
void keepPicture(const QString &name, const QImage &picture)
{
    if (const auto folder = qEnvironmentVariable("KNOTFINDER_WALK_PICTURES"); !folder.isEmpty())
        picture.save(folder + u'/' + name);
}

/// What is wrong with a widget, and how: "name", "place", "words".
struct Fault
{
    const QWidget *widget = nullptr;
    std::string kind;
    std::string what;
};

/// The first control that has no name or cannot be reached.
std::optional<Fault> faultyControl(Walked &walked)
{
    for (const auto *widget : walked.shown<QWidget>()) {
        if (!isControl(widget) || widget->visibleRegion().isEmpty())
            continue;
        const bool partOfAnother = qobject_cast<const QComboBox *>(widget->parentWidget()) != nullptr ||
                                   qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) != nullptr ||
                                   qobject_cast<const QLineEdit *>(widget->parentWidget()) != nullptr;
        if (partOfAnother)
            continue;
        auto *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (interface == nullptr || interface->text(QAccessible::Name).isEmpty())
            return Fault{widget, "name", "has none"};
        const QRect inWindow(widget->mapTo(widget->window(), QPoint()), widget->size());
        if (!scrolls(widget) && !widget->window()->rect().contains(inWindow))
            return Fault{widget, "place", "lies partly outside its window"};
    }
    return std::nullopt;
}

/// How much room the words of a label or button lack, in pixels; what shortens its words by itself is not looked at.
QSize lacking(const QWidget *widget)
{
    constexpr int slack = 2; // of rounding
    if (const auto *label = qobject_cast<const QLabel *>(widget); label != nullptr && !label->text().isEmpty()) {
        if (!label->wordWrap() && qobject_cast<const gui::Text *>(label) == nullptr)
            return label->sizeHint() - label->size() - QSize(slack, slack);
        return {0, label->heightForWidth(label->width()) - label->height() - slack};
    }
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (button == nullptr || button->text().isEmpty() || qobject_cast<const gui::Chip *>(widget) != nullptr)
        return {};
    const auto *tool = qobject_cast<const QToolButton *>(widget);
    if (tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
        return {};
    return button->minimumSizeHint() - button->size() - QSize(slack, slack);
}

/// The first widget whose words are cut.
std::optional<Fault> cutWords(Walked &walked)
{
    for (const auto *widget : walked.shown<QWidget>()) {
        const auto more = widget->visibleRegion().isEmpty() ? QSize() : lacking(widget);
        if (more.width() > 0 || more.height() > 0)
            return Fault{widget, "words",
                         "lacks " + std::to_string(std::max(0, more.width())) + " by " +
                             std::to_string(std::max(0, more.height())) + " pixels for '" +
                             widget->property("text").toString().toStdString() + "'"};
    }
    return std::nullopt;
}

/// Nothing is faulty once what changed is laid out.
void checkWidgets(Walked &walked, std::optional<Fault> (*find)(Walked &))
{
    std::optional<Fault> fault;
    if (QTest::qWaitFor([&] { return !(fault = find(walked)); }, 1'000))
        return;
    keepPicture(QStringLiteral("faulty.png"), fault->widget->window()->grab().toImage());
    throw Failed(fault->kind, described(fault->widget) + ' ' + fault->what);
}

/// The board as a painter shows it that has painted nothing before.
QImage paintedAnew(Walked &walked)
{
    auto &canvas = walked.canvas();
    QImage image(canvas.size(), QImage::Format_ARGB32_Premultiplied);
    const auto &theme = gui::themeOf(&canvas);
    image.fill(theme.canvas);
    QPainter painter(&image);
    gui::FigurePainter fresh(walked.session());
    auto scene = gui::makeScene(walked.session(), walked.view().layers());
    const std::vector<gui::SideLabels> none;
    constexpr double largestLettering = 1.8; // numbers and names grow with the text, up to this
    fresh.paint(painter,
                {canvas.board(), canvas.rect(), theme, canvas.font(), none, 1, false, 0,
                 std::min(gui::textScaleOf(&canvas), largestLettering)},
                scene, canvas.rect());
    return image;
}

/// Share of the pixels that differ.
double difference(const QImage &a, const QImage &b, const QRect &where)
{
    qint64 different = 0;
    for (int y = where.top(); y <= where.bottom(); ++y)
        for (int x = where.left(); x <= where.right(); ++x)
            different += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 12 ? 1 : 0;
    return static_cast<double>(different) / std::max(1, where.width() * where.height());
}

/// Each picture is the one that was asked for, once it has settled.
void checkPicture(Walked &walked, std::size_t which)
{
    auto &canvas = walked.canvas();
    if (walked.isHolding() || !canvas.isVisible() || canvas.board().panes().empty())
        return;
    // What follows the pointer lies over the pictures and is not part of them.
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&canvas, &leave);
    // So do captions and the frame of the focus; a wrong picture differs in far more.
    constexpr double most = 0.12;
    QImage shown;
    QImage fresh;
    const auto isRight = [&] {
        const auto &panes = canvas.board().panes();
        const auto pane = canvas.board().widgetRect(panes[which % panes.size()]).toRect().adjusted(3, 3, -3, -3);
        shown = canvas.grab().toImage().convertToFormat(QImage::Format_ARGB32_Premultiplied);
        fresh = paintedAnew(walked);
        for (auto *image : {&shown, &fresh}) // large letters can cover half of a small picture
            QPainter(image).fillRect(canvas.paintedName(), Qt::white);
        return difference(shown, fresh, pane & canvas.rect()) <= most;
    };
    if (QTest::qWaitFor(isRight, 3'000))
        return;
    keepPicture(QStringLiteral("shown.png"), shown);
    keepPicture(QStringLiteral("fresh.png"), fresh);
    throw Failed("picture", "pane " + canvas.board().panes()[which % canvas.board().panes().size()].view +
                                " is not what a fresh painter makes");
}

} // namespace

void Checks::check(Walked &walked, std::uint32_t number)
{
    checkFile(walked);
    checkPain(walked);
    checkAnswers(walked);
    // These take long: after some actions only, the same ones whenever the walk is replayed.
    if (number % 4 == 0)
        checkWidgets(walked, faultyControl);
    if (number % 4 == 1)
        checkWidgets(walked, cutWords);
    if (number % 40 == 7)
        checkPicture(walked, number / 40);
}

void Checks::checkAnswers(Walked &walked)
{
    auto &session = walked.session();
    if (!session.hasCatalog())
        return;
    if (!ranker_ || &ranker_->catalog() != &session.catalog())
        ranker_ = std::make_unique<match::Ranker>(session.sharedCatalog());
    constexpr std::size_t compared = 20;
    const auto &drawing = walked.editor().drawing();
    const auto pain = match::makePain(drawing, walked.atlas());
    const auto fresh = ranker_->rank(pain, drawing, 120).suggestions;
    const auto &shown = session.answers().answer().suggestions;
    for (std::size_t i = 0; i < compared; ++i) {
        if ((i < fresh.size()) != (i < shown.size()))
            throw Failed("ranking", "it has another length than a fresh one");
        if (i < fresh.size() && (fresh[i].point != shown[i].point || fresh[i].side != shown[i].side ||
                                 std::abs(fresh[i].score - shown[i].score) > 1e-9))
            throw Failed("ranking", "place " + std::to_string(i + 1) + " differs from a fresh one");
    }
    if (session.safety() == nullptr || walked.editor().isPreviewing())
        return;
    const auto flags = [](const safety::Assessment &assessment) {
        std::string text;
        for (const auto &raised : assessment.flags)
            text += raised.flag->id + (raised.detected ? "! " : " ");
        for (const auto &question : assessment.questions)
            text += question.id + "? ";
        return text;
    };
    const auto anew = flags(safety::assess(pain, drawing, *session.safety(), walked.atlas()));
    const auto kept = flags(session.answers().safety());
    if (anew != kept)
        throw Failed("safety", "'" + kept + "' shows, a fresh look gives '" + anew + "'");
    const auto &subject = session.subject();
    if (subject.muscle != session.pages().shown())
        throw Failed("subject", "the page in sight is " + session.pages().shown() + ", the subject " + subject.muscle);
}

} // namespace knotfinder::walk
