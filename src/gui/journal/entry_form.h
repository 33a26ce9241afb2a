// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/journal/values.h>
#include <knotfinder/match/drawing.h>

#include <QTimer>
#include <QWidget>

#include <vector>

class QDateTimeEdit;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace knotfinder::gui {

class JournalKeeper;
class Segmented;
class Session;
class Text;

/// Writes an entry: how strong the pain is, in all and in each area of the present drawing, and a few words. It also
/// changes an entry that is there.
class EntryForm : public QWidget
{
    Q_OBJECT

public:
    EntryForm(Session &session, JournalKeeper &keeper, QWidget *parent = nullptr);

    /// Shows an entry, with its drawing, to be changed.
    void change(const journal::Entry &entry);
    [[nodiscard]] bool isChanging() const noexcept { return !shown_.id.empty(); }
    /// The entry that is being changed; '' for a new one.
    [[nodiscard]] const std::string &changing() const noexcept { return shown_.id; }
    /// Whether something was chosen or typed that is not in the journal yet.
    [[nodiscard]] bool hasDraft() const;
    /// Begins a new entry of the present drawing; what was typed is gone.
    void startNew();
    /// Gives the keyboard to the strength that is chosen.
    void takeKeyboard();

Q_SIGNALS:
    void written(const QString &words);           ///< it is in the journal
    void failed(const knotfinder::Problems &why); ///< it is not; what was typed is still here

private:
    void makeFields(QVBoxLayout *layout);
    void takePresentDrawing();
    void sameAsLast();
    void show(const journal::Entry &entry);
    void showAreas();
    void journalChanged();
    void refreshButtons();
    void write();
    [[nodiscard]] journal::Entry typed() const;

    Session &session_;
    JournalKeeper &keeper_;
    journal::Entry shown_;       ///< what the form began with
    match::PainDrawing drawing_; ///< of the entry
    bool follows_ = true;        ///< the present drawing
    bool chosen_ = false;        ///< the strength was chosen by hand
    QTimer wait_;                ///< for the end of a change of the drawing
    Text *title_;
    Text *whenLabel_;
    QDateTimeEdit *when_;
    Segmented *strength_;
    QWidget *areas_;
    std::vector<QSpinBox *> strengths_; ///< of shown_.areas
    QPlainTextEdit *note_;
    QLineEdit *sleep_;
    QLineEdit *work_;
    QPushButton *write_;
    QPushButton *last_;
    QPushButton *leave_;
};

} // namespace knotfinder::gui
