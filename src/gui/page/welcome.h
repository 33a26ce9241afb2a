// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace knotfinder::gui {

class Session;

/// What stands where pages are read while none is open: sentences to try, as people would say them, and the way to all
/// muscles.
class Welcome : public QWidget
{
    Q_OBJECT

public:
    explicit Welcome(Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void sentenceChosen(const QString &sentence);
    void browseRequested();

private:
    void showExamples();

    Session &session_;
    QVBoxLayout *examples_;
};

} // namespace knotfinder::gui
