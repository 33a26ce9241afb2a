// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "search/sentence.h"

#include <QLineEdit>
#include <QTimer>

#include <memory>

class QListWidget;
class QListWidgetItem;

namespace knotfinder::gui {

class Session;

/// One box for everything: muscle names in any spelling, and plain sentences about the pain. What it found shows below
/// while typing; Enter marks what a sentence says, or opens the muscle.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(Session &session, QWidget *parent = nullptr);
    ~SearchField() override;

    /// Takes a sentence as if it had been typed and chosen.
    void describe(const QString &sentence);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] const QListWidget *results() const noexcept { return results_; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] const catalog::Search *search();
    void lookUp();
    void addSentence(const catalog::Understanding &understanding, bool asksSide);
    void addSides(const catalog::Understanding &understanding);
    void addNote(const QString &note);
    void addHint(const catalog::Understanding &understanding);
    /// Those that were named, `first` before all.
    void addMuscles(const catalog::Understanding &understanding, const std::string &first);
    /// The muscle whose whole name was typed; '' when it is none.
    [[nodiscard]] std::string exactMuscle(const catalog::Understanding &understanding) const;
    void choose(const QListWidgetItem *item);
    void applySentence(const std::string &side = {});
    void showBeginning();
    void showResults();
    void sayCurrent();
    void placeResults();

    Session &session_;
    std::unique_ptr<const catalog::Search> search_;
    const catalog::Catalog *searched_ = nullptr; ///< the catalog that search_ is made for
    QListWidget *results_;
    QTimer say_; ///< until what was found is spoken: when typing has come to rest
    QTimer wait_;
    Described last_;         ///< by the sentence before
    bool fromStart_ = false; ///< the sentence was chosen and is shown from its beginning
};

} // namespace knotfinder::gui
