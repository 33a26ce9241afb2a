// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/sheet/composer.h>
#include <knotfinder/sheet/layout.h>

#include <QDialog>

#include <optional>

class QSettings;

namespace knotfinder::gui {

class Dialogs;
class MessageBar;
class Session;
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
    SheetWindow(Session &session, Dialogs &dialogs, QSettings &store, QWidget *parent = nullptr);
    ~SheetWindow() override;

    /// What the sheet is about. Says so in the window when nothing can be made of it.
    void setChoices(std::vector<care::Choice> choices);
    /// Writes the sheet; the file name says whether as PDF or HTML.
    bool saveTo(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void compose();
    void layOut();
    QWidget *makeSide();
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
    std::vector<care::Choice> choices_;
    std::optional<sheet::Document> composed_; ///< before the reader's changes
    std::optional<sheet::Document> document_;
    std::optional<sheet::Layout> layout_;
    MessageBar *messages_;
    SheetControls *controls_;
    SheetWords *words_;
    SheetPreview *preview_;
    SheetSend *send_;
    QWidget *side_;
};

} // namespace knotfinder::gui
