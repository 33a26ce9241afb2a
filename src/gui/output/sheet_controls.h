// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/sheet/composer.h>

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;
class QSettings;
class QVBoxLayout;

namespace knotfinder::gui {

/// What can be chosen about a sheet: its items and their order, paper, print size, name, note.
class SheetControls : public QWidget
{
    Q_OBJECT

public:
    explicit SheetControls(QSettings &store, QWidget *parent = nullptr);

    [[nodiscard]] sheet::Style style() const;
    [[nodiscard]] QString person() const;
    [[nodiscard]] QString note() const;
    [[nodiscard]] sheet::Letterhead letterhead() const;

    /// Shows the items of a fresh document.
    void setItems(const sheet::Document &document);
    /// Puts order and choice of the items into a document of the same items.
    void applyTo(sheet::Document &document) const;

Q_SIGNALS:
    void contentChanged(); ///< the sheet says something else
    void styleChanged();   ///< it looks different
    void pdfRequested();
    void htmlRequested();
    void printRequested();

private:
    void makeItems(QVBoxLayout *layout);
    void makeStyle(QVBoxLayout *layout);
    void makeTexts(QVBoxLayout *layout);
    void makeButtons(QVBoxLayout *layout);
    void moveItem(int by);
    void keepStyle();

    QSettings &store_;
    QListWidget *items_;
    QComboBox *paper_;
    QCheckBox *large_;
    QCheckBox *mono_;
    QLineEdit *person_;
    QLineEdit *practice_;
    QLineEdit *address_;
    QPlainTextEdit *note_;
};

} // namespace knotfinder::gui
