// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/guide/run.h>

#include <QWidget>

namespace knotfinder::gui {

class GuideBar;
class GuideButton;
class GuideDigits;
class Session;
class PressPicture;
class TechniquePicture;
class Text;

/// A session while it runs: pictures on one side, on the other what is to be read from the floor. It shows what it is
/// told and knows no time.
class RunView : public QWidget
{
    Q_OBJECT

public:
    explicit RunView(Session &session, QWidget *parent = nullptr);

    /// Shows the step of the run anew, pictures and words.
    void showStep(const guide::Run &run);
    /// Shows only what changes from moment to moment.
    void showTime(const guide::Run &run);
    /// A word about what was just asked for; gone with the next step.
    void showNote(const QString &note);
    /// How bright the flash is at the moment, 0–1.
    void setFlash(double share);
    void setVoice(bool on, bool installed);

Q_SIGNALS:
    void pauseRequested();
    void repeatRequested();
    void skipRequested();
    void shorterRequested();
    void longerRequested();
    void voiceRequested();
    void screenRequested();
    void endRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    GuideButton *addAction(const QString &text, const QString &spoken, void (RunView::*signal)());
    void arrange();
    [[nodiscard]] int arrangeHead(const QRect &room);
    [[nodiscard]] int arrangeActions(const QRect &room);
    void arrangePictures(const QRect &room);
    void arrangeWords(const QRect &room);
    void showIllustration(const care::Illustration &illustration);
    [[nodiscard]] QColor inkOf(const guide::Run &run) const;

    Session &session_;
    Text *head_;
    Text *left_;
    Text *kind_;
    GuideDigits *digits_;
    GuideBar *bar_;
    Text *doThis_;
    Text *feel_;
    Text *place_;
    PressPicture *spot_;
    TechniquePicture *picture_ = nullptr;
    care::Illustration illustration_;
    QWidget *actions_;
    GuideButton *pause_;
    GuideButton *voice_ = nullptr;
    bool working_ = false;
    double flash_ = 0;
};

} // namespace knotfinder::gui
