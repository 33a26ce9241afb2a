// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/canvas_accessible.h"

#include "canvas/body_canvas.h"
#include "session/words.h"

#include <QPointer>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

/// One area of the body. Knows nothing itself: asks the canvas each time.
class RegionAccessible : public QAccessibleInterface,
                         public QAccessibleActionInterface,
                         public QAccessibleValueInterface
{
public:
    RegionAccessible(BodyCanvas *canvas, std::size_t region) : canvas_(canvas), region_(region) {}

    [[nodiscard]] std::size_t region() const { return region_; }

    [[nodiscard]] bool isValid() const override { return canvas_ != nullptr; }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override { return canvas_->window()->windowHandle(); }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(canvas_);
    }
    [[nodiscard]] QAccessibleInterface *child(int /*index*/) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface * /*child*/) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::CheckBox; }

    [[nodiscard]] QRect rect() const override
    {
        constexpr int side = 24; // the area round its middle that surely is part of it
        const auto spot = canvas_->spotOf(region_);
        if (!spot)
            return {};
        QRect rect(0, 0, side, side);
        rect.moveCenter(canvas_->mapToGlobal(spot->toPoint()));
        return rect;
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const auto &region = canvas_->session().atlas().regions()[region_];
        switch (kind) {
        case QAccessible::Name: return words::region(region);
        case QAccessible::Description: return words::text(region.where);
        case QAccessible::Value: return mark() ? words::strength(strength()) : QString();
        default: return {};
        }
    }
    void setText(QAccessible::Text /*kind*/, const QString & /*text*/) override {}

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.checkable = true;
        state.checked = mark().has_value();
        state.focusable = true;
        state.focused = canvas_->hasFocus() && canvas_->focusedRegion() == region_;
        state.offscreen = !canvas_->spotOf(region_).has_value();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ActionInterface)
            return static_cast<QAccessibleActionInterface *>(this);
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override { return {toggleAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (name == toggleAction() || name == pressAction())
            canvas_->session().editor().toggleRegion(region_);
        else if (name == setFocusAction())
            takeFocus();
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &name) const override
    {
        return name == toggleAction() ? QStringList{u"Space"_s} : QStringList{};
    }

    [[nodiscard]] QVariant currentValue() const override { return strength(); }
    void setCurrentValue(const QVariant &value) override
    {
        if (const auto own = mark())
            canvas_->session().editor().setStrengthOf(canvas_->session().editor().idOf(*own), value.toInt());
    }
    [[nodiscard]] QVariant maximumValue() const override { return 10; }
    [[nodiscard]] QVariant minimumValue() const override { return 0; }
    [[nodiscard]] QVariant minimumStepSize() const override { return 1; }

private:
    [[nodiscard]] std::optional<std::size_t> mark() const
    {
        const auto &session = canvas_->session();
        return edits::markOf(canvas_->session().editor().drawing(), session.atlas().regions()[region_].id);
    }
    [[nodiscard]] int strength() const
    {
        const auto own = mark();
        return own ? canvas_->session().editor().drawing().marks[*own].intensity : 0;
    }
    void takeFocus()
    {
        canvas_->setFocus(Qt::OtherFocusReason);
        for (std::size_t pane = 0; pane < canvas_->board().panes().size(); ++pane)
            if (canvas_->spots(pane)[region_]) {
                canvas_->focusRegion(region_, pane);
                return;
            }
    }

    QPointer<BodyCanvas> canvas_;
    std::size_t region_;
};

QAccessibleInterface *makeInterface(const QString & /*key*/, QObject *object)
{
    auto *canvas = qobject_cast<BodyCanvas *>(object);
    return canvas != nullptr ? new CanvasAccessible(canvas) : nullptr;
}

} // namespace

CanvasAccessible::CanvasAccessible(BodyCanvas *canvas)
    : QAccessibleWidget(canvas, QAccessible::Grouping), canvas_(canvas),
      ids_(canvas->session().atlas().regions().size()), checked_(ids_.size(), false)
{
    QObject::connect(canvas, &BodyCanvas::focusedRegionChanged, canvas, [this] { announceFocus(); });
    QObject::connect(&canvas->session().editor(), &DrawingEditor::changed, canvas, [this] { announceChecks(); });
}

CanvasAccessible::~CanvasAccessible()
{
    for (const auto id : ids_)
        if (id != 0)
            QAccessible::deleteAccessibleInterface(id);
}

void CanvasAccessible::install()
{
    static bool installed = false;
    if (!std::exchange(installed, true))
        QAccessible::installFactory(makeInterface);
}

QAccessibleInterface *CanvasAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    auto &id = ids_[static_cast<std::size_t>(index)];
    if (id == 0)
        id = QAccessible::registerAccessibleInterface(new RegionAccessible(canvas_, static_cast<std::size_t>(index)));
    return QAccessible::accessibleInterface(id);
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *region = dynamic_cast<const RegionAccessible *>(child);
    return region != nullptr ? static_cast<int>(region->region()) : -1;
}

QAccessibleInterface *CanvasAccessible::childAt(int x, int y) const
{
    const auto region = canvas_->regionAt(canvas_->mapFromGlobal(QPointF(x, y)));
    return region ? child(static_cast<int>(*region)) : nullptr;
}

QAccessibleInterface *CanvasAccessible::focusChild() const
{
    const auto region = canvas_->hasFocus() ? canvas_->focusedRegion() : std::nullopt;
    return region ? child(static_cast<int>(*region)) : nullptr;
}

void CanvasAccessible::announceFocus()
{
    if (auto *focused = focusChild()) {
        QAccessibleEvent event(focused, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

void CanvasAccessible::announceChecks()
{
    const auto &drawing = canvas_->session().editor().drawing();
    const auto &regions = canvas_->session().atlas().regions();
    std::vector<bool> now(checked_.size(), false);
    for (const auto &mark : drawing.marks)
        for (const auto &id : mark.regions)
            if (const auto index = regions.find(id))
                now[*index] = true;
    for (std::size_t i = 0; i < now.size(); ++i)
        if (now[i] != checked_[i]) {
            QAccessible::State changed;
            changed.checked = true;
            QAccessibleStateChangeEvent event(child(static_cast<int>(i)), changed);
            QAccessible::updateAccessibility(&event);
        }
    checked_ = std::move(now);
}

} // namespace knotfinder::gui
