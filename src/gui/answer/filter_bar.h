// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

class QComboBox;

namespace knotfinder::gui {

class Chip;
class Session;

/// Narrows the answers: self-treatable, common, one body part. Shows only while there are answers.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(Session &session, QWidget *parent = nullptr);

private:
    void apply();
    void refresh();
    void fillParts();

    Session &session_;
    Chip *self_;
    Chip *common_;
    QComboBox *part_;
};

} // namespace knotfinder::gui
