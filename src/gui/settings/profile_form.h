// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

#include <string>
#include <utility>
#include <vector>

class QCheckBox;
class QPushButton;

namespace knotfinder::gui {

class CautionProfile;
class Session;
class Text;

/// Asks in the reader's own words what holds for them: pregnancy, blood thinners, thin bones … Takes effect at once,
/// needs no answer, and one click takes all of it back.
class ProfileForm : public QWidget
{
    Q_OBJECT

public:
    ProfileForm(CautionProfile &profile, Session &session, QWidget *parent = nullptr);

private:
    void makeTicks();
    void refresh();

    CautionProfile &profile_;
    Session &session_;
    QWidget *list_;
    std::vector<std::pair<std::string, QCheckBox *>> ticks_; ///< by id of the contraindication
    QPushButton *none_;
    QPushButton *forget_;
    Text *state_;
};

} // namespace knotfinder::gui
