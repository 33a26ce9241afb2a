// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/sheet/arrangement.h>

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSettings;
class QToolButton;
class QVBoxLayout;

namespace knotfinder::gui {

class SheetDesk;

/// How a sheet is put on paper, and the letterhead on top. What is chosen here is kept for the next sheet.
class SheetStyle : public QWidget
{
    Q_OBJECT

public:
    SheetStyle(SheetDesk &desk, QSettings &store, QWidget *parent = nullptr);

    /// What was chosen for the sheet before.
    [[nodiscard]] static sheet::Style lastStyle(const QSettings &store);
    [[nodiscard]] static sheet::LetterheadWords lastLetterhead(const QSettings &store);

    void setLogo(const QString &path); ///< of a picture that can be read, or ''

Q_SIGNALS:
    void logoRequested(); ///< the user wants to choose a picture

private:
    void makePaper(QVBoxLayout *layout);
    void makeLetterhead(QVBoxLayout *layout);
    void takeStyle();
    void keep();
    void refresh();

    SheetDesk &desk_;
    QSettings &store_;
    QComboBox *paper_;
    QCheckBox *large_;
    QCheckBox *mono_;
    QLineEdit *practice_;
    QLineEdit *address_;
    QPushButton *logoButton_;
    QToolButton *logoRemove_;
};

} // namespace knotfinder::gui
