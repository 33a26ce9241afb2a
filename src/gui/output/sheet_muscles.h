// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/search.h>

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QToolButton;
class QVBoxLayout;

namespace knotfinder::gui {

class SheetDesk;

/// Which muscles are on a sheet, on which side and in which order, whose sheet it is, and a note.
class SheetMuscles : public QWidget
{
    Q_OBJECT

public:
    explicit SheetMuscles(SheetDesk &desk, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeList(QVBoxLayout *layout);
    void makeButtons(QVBoxLayout *layout);
    void makeSearch(QVBoxLayout *layout);
    void makeTexts(QVBoxLayout *layout);
    void refresh();
    void refreshList();
    void refreshSide();
    void fillSearch();
    void addFound();
    void add(const std::string &muscle);
    void removeCurrent();
    void move(int by);
    void takeOrder();
    void setSide(int index);
    [[nodiscard]] std::string current() const;

    SheetDesk &desk_;
    QListWidget *list_;
    QComboBox *side_;
    QLineEdit *search_;
    QLabel *advice_;
    QLineEdit *person_;
    QPlainTextEdit *note_;
    std::vector<QToolButton *> buttons_;
    std::string wanted_; ///< the muscle to stand on once the list shows it
    const catalog::Catalog *filled_ = nullptr;
    std::unique_ptr<const catalog::Search> finder_;
};

} // namespace knotfinder::gui
