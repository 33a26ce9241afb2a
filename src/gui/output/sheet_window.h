// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/sheet/composer.h>
#include <knotfinder/sheet/layout.h>

#include <QDialog>
#include <QTimer>

#include <optional>

class QSettings;
class QTabWidget;

namespace knotfinder::gui {

class CautionProfile;
class Dialogs;
class MessageBar;
class Session;
class SheetDesk;
class SheetPreview;
class SheetSend;
class SheetStyle;
class TemplateStore;

/// The workbench of a self-care sheet: the sheet as it will come out of the printer, panels that say what is on it, and
/// where to send it. What is decided is kept with the drawing that the sheet was made of.
class SheetWindow : public QDialog
{
    Q_OBJECT

public:
    /// `store` remembers paper, print size and letterhead.
    SheetWindow(Session &session, Dialogs &dialogs, QSettings &store, CautionProfile &cautions,
                const TemplateStore &templates, QWidget *parent = nullptr);
    ~SheetWindow() override;

    /// What the sheet is about. A sheet of these muscles that the drawing keeps is shown again as it was. Says so in
    /// the window when nothing can be made of it. Precondition: the session has its muscles and its safety rules.
    void setChoices(const std::vector<care::Choice> &choices);
    /// Writes the sheet; the file name says whether as PDF, HTML or PNG.
    bool saveTo(const QString &path);
    /// Uses a template: one undo step. What of it cannot be used is said.
    bool applyTemplate(const QString &file);
    [[nodiscard]] SheetDesk &desk() noexcept { return *desk_; }

    /// Closes it; asks first where the reader's changes would be lost.
    void reject() override;

Q_SIGNALS:
    /// Printed, or saved in a file.
    void wentOut(const QString &title, const std::vector<std::string> &muscles);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeSide(CautionProfile &cautions);
    void connectParts();
    void follow();
    void takeDrawing();
    [[nodiscard]] sheet::Arrangement kept(const sheet::Arrangement &fresh);
    void keepWithDrawing();
    [[nodiscard]] bool wouldLose() const;
    void layOut();
    void offerProfile();
    void chooseLogo();
    void openTemplates();
    void chooseTemplate();
    void saveAs(const QString &title, const QString &suffix, const QString &filter);
    [[nodiscard]] Outcome write(const QString &path) const;
    void print();
    void noteThatItWentOut(); ///< precondition: there is a document
    [[nodiscard]] QString proposedName(const QString &suffix) const;

    Session &session_;
    Dialogs &dialogs_;
    QSettings &store_;
    const TemplateStore &templates_;
    SheetDesk *desk_;
    QTimer wait_;            ///< for the end of a change of the drawing
    bool follows_ = true;    ///< its drawing, until another one is opened or begun: then it stays what its title names
    std::string keptBefore_; ///< what the drawing kept when the sheet was begun
    std::optional<sheet::Layout> layout_;
    MessageBar *messages_;
    SheetPreview *preview_;
    SheetStyle *style_ = nullptr;
    SheetSend *send_ = nullptr;
    QTabWidget *tabs_;
    QWidget *side_;
};

} // namespace knotfinder::gui
