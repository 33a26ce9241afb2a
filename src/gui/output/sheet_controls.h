// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/sheet/composer.h>

#include <QImage>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;
class QPushButton;
class QSettings;
class QToolButton;
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

    /// The picture for the letterhead and where it was read from; a null picture removes it.
    void setLogo(const QImage &logo, const QString &path);

    /// Whether something was typed or chosen that is for this sheet only.
    [[nodiscard]] bool isEdited() const;
    /// False for an item that was left out.
    [[nodiscard]] bool isChosen(const std::string &muscle) const;
    /// Shows the items of a fresh document.
    void setItems(const sheet::Document &document);
    /// Puts the items of a document into the order chosen here.
    void applyTo(sheet::Document &document) const;

Q_SIGNALS:
    void contentChanged(); ///< the sheet says something else
    void styleChanged();   ///< it looks different
    void logoRequested();  ///< the user wants to choose a picture

private:
    void makeItems(QVBoxLayout *layout);
    void makeStyle(QVBoxLayout *layout);
    void makeTexts(QVBoxLayout *layout);
    void makeLogo(QVBoxLayout *layout);
    void moveItem(int by);
    void showAdvice();
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
    QLabel *advice_;
    QPushButton *logoButton_;
    QToolButton *logoRemove_;
    QImage logo_;
};

} // namespace knotfinder::gui
