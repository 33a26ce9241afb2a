// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/journal/values.h>

#include <QDialog>

#include <vector>

class QLineEdit;

namespace knotfinder::gui {

class WrappedCheck;

/// Asks whose report it is, and which of the words that were written may be read in it.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    ReportDialog(const std::vector<journal::Entry> &entries, QWidget *parent = nullptr);

Q_SIGNALS:
    /// `notes`: ids of the entries whose words may be read.
    void wanted(const QString &person, const std::vector<std::string> &notes);

private:
    void addNotes(const std::vector<journal::Entry> &entries, QWidget *content);

    QLineEdit *person_;
    std::vector<std::pair<std::string, WrappedCheck *>> notes_;
};

} // namespace knotfinder::gui
