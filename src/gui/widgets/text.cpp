// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/text.h"

#include <knotfinder/render/plain_text.h>

#include "look/paint_kit.h"
#include "look/style.h"
#include "look/type.h"

#include <QAccessibleWidget>
#include <QPainter>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr int widestHint = 56; ///< letters in a line that reads well
constexpr int narrowest = 64;  ///< pixels

class TextAccessible : public QAccessibleWidget
{
public:
    explicit TextAccessible(Text *text) : QAccessibleWidget(text) {}

    [[nodiscard]] QAccessible::Role role() const override
    {
        return look::isHeading(widget()) ? QAccessible::Heading : QAccessible::StaticText;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const auto own = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && own.isEmpty() ? static_cast<const Text *>(widget())->text() : own;
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        auto state = QAccessibleWidget::state();
        state.readOnly = true;
        state.focusable = state.focusable || state.focused; // while it is being read
        return state;
    }
};

QAccessibleInterface *makeTextInterface(const QString & /*key*/, QObject *object)
{
    auto *text = qobject_cast<Text *>(object);
    return text != nullptr ? new TextAccessible(text) : nullptr;
}

void installTextInterface()
{
    static bool installed = false;
    if (!std::exchange(installed, true))
        QAccessible::installFactory(makeTextInterface);
}

} // namespace

Text::Text(const QString &text, QWidget *parent) : QLabel(parent)
{
    installTextInterface();
    setTextFormat(Qt::PlainText);
    setText(text);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize Text::sizeHint() const
{
    const int widest = fontMetrics().averageCharWidth() * widestHint;
    const int width = std::min(naturalWidth(), widest);
    return {width, heightForWidth(width)};
}

int Text::naturalWidth() const
{
    if (text() != natural_.text || font() != natural_.font)
        natural_ = {text(), font(), fontMetrics().boundingRect(QRect(), 0, text()).width() + 2};
    return natural_.width;
}

QSize Text::minimumSizeHint() const
{
    return {std::min(narrowest, sizeHint().width()), fontMetrics().height()};
}

int Text::heightForWidth(int width) const
{
    const auto margins = contentsMargins();
    return heights_.of(paragraph(), width - margins.left() - margins.right()) + margins.top() + margins.bottom();
}

look::Paragraph Text::paragraph() const
{
    return {render::plainText(text()), font(), 0, alignment(), layoutDirection()};
}

void Text::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    const auto inner = contentsRect();
    look::drawParagraph(painter, paragraph(), inner.x(), inner.y(), inner.width());
    if (hasFocus())
        look::focusRing(painter, rect(), look::corner / 2, themeOf(this));
}

void Text::focusInEvent(QFocusEvent * /*event*/)
{
    update();
}

void Text::focusOutEvent(QFocusEvent * /*event*/)
{
    update();
}

Text *makeText(const QString &text, QWidget *parent)
{
    return new Text(text, parent);
}

} // namespace knotfinder::gui
