// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/breaks/movements.h>
#include <knotfinder/breaks/round.h>

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace knotfinder::gui {

class CountBar;
class FittingScroll;
class Session;
class TechniquePicture;
class Text;

/// A break: a small calm window in the corner that does not take the keyboard from whoever types. It shows one movement
/// after the other with its picture, steps and countdown; after the last it goes by itself in a while.
class BreakWindow : public QWidget
{
    Q_OBJECT

public:
    using Clock = std::function<breaks::Milliseconds()>;

    /// Precondition: there is a movement.
    BreakWindow(Session &session, std::vector<breaks::Movement> movements, Clock clock);

    [[nodiscard]] const std::vector<breaks::Movement> &movements() const noexcept { return movements_; }
    [[nodiscard]] const breaks::Round &round() const noexcept { return round_; }
    /// Looks at the clock; called a few times a second while the window shows.
    void look();

    // What its buttons and keys do.
    void done(); ///< this movement; after the last one the break ends
    void skip();
    void postpone(int minutes);

Q_SIGNALS:
    void taken(); ///< done, skipped or closed
    void postponed(int minutes);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Shown
    {
        std::size_t movement = 0;
        std::size_t turn = 0; ///< of that movement
    };
    [[nodiscard]] Shown shown() const;
    [[nodiscard]] QString headWords() const; ///< get ready, go on, the other side
    [[nodiscard]] QString spoken() const;
    QWidget *makeContent();
    QWidget *makeFoot(); ///< countdown and buttons, always in sight
    void showTurn();
    void showTime();
    void leave();
    void place(); ///< in the corner of its screen, as large as what it shows needs

    Session &session_;
    std::vector<breaks::Movement> movements_;
    Clock clock_;
    breaks::Round round_;
    std::optional<breaks::Milliseconds> over_; ///< when the last turn ended
    bool left_ = false;                        ///< it has told how it ended
    FittingScroll *scroll_ = nullptr;
    QWidget *foot_ = nullptr;
    QVBoxLayout *content_ = nullptr;
    Text *title_ = nullptr;
    TechniquePicture *picture_ = nullptr;
    QWidget *steps_ = nullptr;
    Text *caution_ = nullptr;
    Text *head_ = nullptr;
    QLabel *seconds_ = nullptr;
    CountBar *bar_ = nullptr;
    QPushButton *done_ = nullptr;
    std::vector<QPushButton *> others_;
};

} // namespace knotfinder::gui
