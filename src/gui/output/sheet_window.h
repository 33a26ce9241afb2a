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

class Dialogs;
class MessageBar;
class Session;
class CautionProfile;
class SheetControls;
class SheetPreview;
class SheetSend;
class SheetWords;

/// The self-care sheet as it will come out of the printer, what can be chosen about it, and where to send it.
class SheetWindow : public QDialog
{
    Q_OBJECT

public:
    /// `store` remembers paper, print size and letterhead.
    SheetWindow(Session &session, Dialogs &dialogs, QSettings &store, CautionProfile &cautions,
                QWidget *parent = nullptr);
    ~SheetWindow() override;

    /// What the sheet is about. Says so in the window when nothing can be made of it. Precondition: the session has its
    /// muscles and its safety rules.
    void setChoices(std::vector<care::Choice> choices);
    /// Writes the sheet; the file name says whether as PDF or HTML.
    bool saveTo(const QString &path);

    /// Closes it; asks first where the reader's changes would be lost.
    void reject() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow();
    void takeDrawing();
    void compose();
    void layOut();
    QWidget *makeSide(CautionProfile &cautions);
    void offerProfile();
    void chooseLogo();
    void readLogo(const QString &path);
    void savePdf();
    void saveHtml();
    void print();
    [[nodiscard]] std::optional<sheet::Document> composedFor(const sheet::Style &style);
    [[nodiscard]] sheet::Document asChanged(sheet::Document document) const;
    [[nodiscard]] QString proposedName(const QString &suffix) const;
    [[nodiscard]] QString ask(const QString &title, const QString &suffix, const QString &filter);

    Session &session_;
    Dialogs &dialogs_;
    QSettings &store_;
    std::vector<care::Choice> choices_;
    // What the sheet was made of. It follows the drawing until another one is opened or begun: then it stays what its
    // title names.
    match::PainDrawing drawing_;
    std::shared_ptr<const catalog::Catalog> catalog_;
    std::shared_ptr<const safety::Knowledge> safety_;
    QTimer wait_; ///< for the end of a change of the drawing
    bool follows_ = true;
    std::optional<sheet::Document> composed_; ///< before the reader's changes
    std::optional<sheet::Document> document_;
    std::optional<sheet::Layout> layout_;
    MessageBar *messages_;
    SheetControls *controls_;
    SheetWords *words_;
    SheetPreview *preview_;
    SheetSend *send_;
    QTabWidget *tabs_;
    QWidget *side_;
};

} // namespace knotfinder::gui
