// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

#include <functional>

class QToolButton;
class QVBoxLayout;

namespace knotfinder::gui {

class Text;

/// A part of a page under its heading. One that folds shows only the heading until it is opened by a click, Space or
/// Enter on it.
class PageSection : public QWidget
{
    Q_OBJECT

public:
    PageSection(const QString &title, bool folds, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const;
    [[nodiscard]] Text *heading() const noexcept { return heading_; }
    [[nodiscard]] QVBoxLayout *content() const noexcept { return content_; }
    [[nodiscard]] QWidget *body() const noexcept { return body_; }
    [[nodiscard]] bool isOpen() const noexcept { return open_; }
    void setOpen(bool open);
    /// What makes the content, once, when it is first opened: a page shows sooner without what is folded.
    void setFill(std::function<void()> fill) { fill_ = std::move(fill); }
    void fill();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showState();

    Text *heading_;
    QToolButton *arrow_ = nullptr; ///< of one that folds
    QWidget *body_;
    QVBoxLayout *content_;
    bool open_ = true;
    std::function<void()> fill_; ///< empty once that is done
};

/// Opens the sections that hold a widget, so that it can be seen.
void openSectionsAround(QWidget *inside);

} // namespace knotfinder::gui
