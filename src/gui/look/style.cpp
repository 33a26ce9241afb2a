// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "look/style.h"

#include "look/icons.h"
#include "look/paint_kit.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

/// Lists and pages have no frame; fields do.
int frameWidth(const QWidget *widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
    return area != nullptr && area->frameShape() == QFrame::NoFrame ? 0 : 2;
}

/// Icons grow with the letters beside them.
int iconSide(const QWidget *widget)
{
    return std::max(18, QFontMetrics(widget != nullptr ? widget->font() : QApplication::font()).height() + 1);
}

/// Wide enough for the bold letters that a tab has when it is chosen.
int tabWidth(const QStyleOption *option)
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (tab == nullptr)
        return 0;
    auto font = QApplication::font();
    font.setWeight(QFont::DemiBold);
    return QFontMetrics(font).size(Qt::TextShowMnemonic, tab->text).width() + 3 * look::grid;
}

/// The list a field stands in, null for one of its own.
const QAbstractItemView *listAround(const QWidget &field)
{
    const auto *viewport = field.parentWidget();
    return viewport != nullptr ? qobject_cast<const QAbstractItemView *>(viewport->parentWidget()) : nullptr;
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(u"fusion"_s)), theme_(&render::theme(render::ThemeId::light)) {}

void Style::setTheme(render::ThemeId id)
{
    theme_ = &render::theme(id);
}

QPalette Style::palette() const
{
    const auto &t = *theme_;
    QPalette p(t.text, t.panel, t.panelRaised, t.rule, t.mutedText, t.text, t.onAccent, t.panel, t.window);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::PlaceholderText, t.mutedText);
    p.setColor(QPalette::ToolTipBase, t.panel);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::AlternateBase, t.panelRaised);
    p.setColor(QPalette::Shadow, t.rule);
    const auto off = look::mix(t.mutedText, t.panel, 0.6);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, off);
    return p;
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // Also the label of every tooltip and message box: what names from files hold is text, opens no file and is no
    // link.
    if (auto *label = qobject_cast<QLabel *>(widget); label != nullptr && label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
    // Qt gives the field in which a row of a list is changed no name.
    if (auto *field = qobject_cast<QLineEdit *>(widget); field != nullptr && field->accessibleName().isEmpty())
        if (const auto *list = listAround(*field); list != nullptr)
            field->setAccessibleName(list->accessibleName());
    if (qobject_cast<QAbstractButton *>(widget) != nullptr || qobject_cast<QAbstractSlider *>(widget) != nullptr ||
        qobject_cast<QTabBar *>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
    keyboard_.watch(widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect: look::focusRing(*painter, option->rect, look::corner, *theme_); return;
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool: drawButtonPanel(option, painter, widget); return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheck(element, option, painter); return;
    case PE_IndicatorRadioButton: drawRadio(option, painter); return;
    case PE_PanelLineEdit: drawField(option, painter, widget); return;
    case PE_PanelMenuBar:
    case PE_FrameTabBarBase: return;
    case PE_Frame: look::roundedPanel(*painter, option->rect, look::corner, {}, theme_->rule); return;
    case PE_FrameMenu: look::roundedPanel(*painter, option->rect, 0, {}, theme_->rule); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const bool focused = (option->state & State_HasFocus) != 0;
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (frame != nullptr && frame->lineWidth == 0) {
        return;
    }
    look::roundedPanel(*painter, option->rect, look::corner, theme_->panel, theme_->rule);
    if (focused && widget != nullptr)
        look::focusRing(*painter, option->rect, look::corner, *theme_);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, theme_->panel); return;
    case CE_MenuBarItem: drawMenuBarItem(option, painter); return;
    case CE_TabBarTab: drawTab(option, painter); return;
    case CE_Splitter: painter->fillRect(option->rect, theme_->rule); return;
    case CE_PushButtonLabel:
        if (isPrimary(widget))
            if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
                QStyleOptionButton accent(*button);
                accent.palette.setColor(QPalette::ButtonText, theme_->onAccent);
                QProxyStyle::drawControl(element, &accent, painter, widget);
                return;
            }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_LineEditClearButton: return look::icon(u"close"_s);
    case SP_FileDialogToParent:
    case SP_ArrowUp: return look::icon(u"previous"_s);
    case SP_FileDialogBack:
    case SP_ArrowBack: return look::icon(u"back"_s);
    case SP_ArrowForward: return look::icon(u"forward"_s);
    case SP_FileDialogNewFolder: return look::icon(u"new-folder"_s);
    case SP_FileDialogListView: return look::icon(u"list"_s);
    case SP_FileDialogDetailedView: return look::icon(u"details"_s);
    case SP_DirIcon:
    case SP_DirClosedIcon:
    case SP_DirOpenIcon:
    case SP_DirHomeIcon:
    case SP_DirLinkIcon: return look::icon(u"folder"_s);
    case SP_FileIcon:
    case SP_FileLinkIcon: return look::icon(u"file"_s);
    case SP_ComputerIcon:
    case SP_DesktopIcon:
    case SP_DriveHDIcon:
    case SP_DriveNetIcon: return look::icon(u"computer"_s);
    case SP_MessageBoxInformation: return look::icon(u"information"_s);
    case SP_MessageBoxQuestion: return look::icon(u"question"_s);
    case SP_MessageBoxWarning: // as a file dialog has it before it writes over a file
    case SP_MessageBoxCritical: return look::icon(u"warning"_s);
    default: return QProxyStyle::standardIcon(icon, option, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return 12;
    case PM_LineEditIconSize: return iconSide(widget) + 4; // makes its buttons large enough to hit
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return iconSide(widget);
    case PM_SplitterWidth: return 1;
    case PM_SliderLength:
    case PM_SliderThickness: return 24;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return look::grid;
    case PM_MenuBarPanelWidth: return 0;
    case PM_DefaultFrameWidth: return frameWidth(widget);
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return 4;
    case PM_MenuBarVMargin: return 2;
    case PM_MenuBarItemSpacing: return 4;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap: return 0;
    case PM_TabBarTabHSpace: return 3 * look::grid;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 2;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration: return calm_ ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    case SH_ScrollBar_LeftClickAbsolutePosition: return 1;
    case SH_Slider_AbsoluteSetButtons: return Qt::LeftButton;
    case SH_ToolTip_WakeUpDelay: return 500;
    case SH_Menu_Scrollable: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    const auto whole = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int line = option != nullptr ? option->fontMetrics.height() : 16;
    switch (type) {
    case CT_PushButton: return {whole.width() + look::grid, line + 2 * look::grid};
    case CT_ToolButton: return {std::max(whole.width(), line + 12), std::max(whole.height(), line + 12)};
    case CT_LineEdit:
    case CT_SpinBox:
    case CT_ComboBox: return {whole.width() + look::grid, line + 2 * look::grid};
    case CT_MenuBarItem: return {whole.width() + look::grid, line + 12};
    case CT_MenuItem: return {whole.width() + 2 * look::grid, std::max(whole.height(), line + 10)};
    case CT_TabBarTab: return {tabWidth(option), line + 2 * look::grid};
    case CT_ItemViewItem: return {whole.width(), std::max(whole.height(), line + look::grid + 2)};
    case CT_CheckBox:
    case CT_RadioButton: return {whole.width(), std::max(whole.height(), 24)};
    default: return whole;
    }
}

const render::Theme &themeOf(const QWidget *widget)
{
    const auto *style = qobject_cast<const Style *>(widget != nullptr ? widget->style() : QApplication::style());
    return style != nullptr ? style->theme() : render::theme(render::ThemeId::light);
}

bool isStill(const QWidget *widget)
{
    return widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget) == 0;
}

double textScaleOf(const QWidget *widget)
{
    const auto *style = qobject_cast<const Style *>(widget != nullptr ? widget->style() : QApplication::style());
    return style != nullptr ? style->textScale() : 1;
}

} // namespace knotfinder::gui
