// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QTimer>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace knotfinder::gui {

class Text;

/// A page of a session that is read and answered: words, one question with its answers, a way past it. Scrolls where
/// there is no room.
class AskView : public QWidget
{
    Q_OBJECT

public:
    explicit AskView(QWidget *parent = nullptr);

    void addTitle(const QString &title);
    void addLines(const QStringList &lines);
    void addSmall(const QStringList &lines);
    void addPart(QWidget *part);
    /// Buttons in rows; each answer counts from 0.
    void addAnswers(const QString &question, const QStringList &answers, const QStringList &spoken = {});
    /// Buttons of which one is down.
    void addChoice(const QString &name, const QStringList &answers, int chosen);
    /// The button past the question, or the only one.
    void addWayOn(const QString &text);

    /// Where the keyboard begins: the first answer, else the way on.
    void focusFirst();

Q_SIGNALS:
    void answered(int answer);
    void chosen(int answer); ///< of a choice
    void passed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Size { title, body, small, question };
    Text *add(const QString &text, Size size);
    void setSizes();
    [[nodiscard]] bool takesDigit(int key);

    QScrollArea *scroll_;
    QVBoxLayout *column_;
    QWidget *first_ = nullptr;
    bool digits_ = false; ///< the answers are 0–10: digit keys give them
    QTimer one_{this};    ///< after the key 1, which may become 10
};

/// The answers to "how strong": "0" … "10".
[[nodiscard]] QStringList scores();

} // namespace knotfinder::gui
