// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/problem.h>
#include <knotfinder/journal/values.h>

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace knotfinder::gui {

class JournalKeeper;
class Segmented;
class Session;
class Text;

/// Corrects what was told of a session of pressing: the pain before and after, whether it was the known pain, and why
/// it ended early. What was pressed stays as it was.
class SessionForm : public QWidget
{
    Q_OBJECT

public:
    SessionForm(const Session &session, JournalKeeper &keeper, QWidget *parent = nullptr);

    /// Shows a session, to be changed.
    void change(const journal::Session &session);
    /// The session that is being changed; '' for none.
    [[nodiscard]] const std::string &changing() const noexcept { return shown_.id; }
    /// Whether something was chosen or typed that is not in the journal yet.
    [[nodiscard]] bool hasDraft() const;
    /// Gives up what was changed.
    void leave();

Q_SIGNALS:
    void left();                                  ///< no session is being changed any more
    void written(const QString &words);           ///< it is in the journal
    void failed(const knotfinder::Problems &why); ///< it is not; what was typed is still here

private:
    Segmented *addScore(QVBoxLayout *layout, const QString &question, const char *name);
    void makeButtons(QVBoxLayout *layout);
    void write();
    [[nodiscard]] journal::Session typed() const;

    const Session &session_;
    JournalKeeper &keeper_;
    journal::Session shown_; ///< what the form began with
    Text *title_;
    Text *pressed_;
    Segmented *before_;
    Segmented *after_;
    Segmented *familiar_;
    QLineEdit *stopped_;
};

} // namespace knotfinder::gui
