// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

namespace knotfinder::gui {

/// How long, how often, how strong: a tile each, the amount large over what it is of.
class DoseTiles : public QWidget
{
    Q_OBJECT

public:
    /// Pairs of an amount and what it is of: "20–60 s", "each spot".
    explicit DoseTiles(const std::vector<std::pair<QString, QString>> &tiles, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace knotfinder::gui
