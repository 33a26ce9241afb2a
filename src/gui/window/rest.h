// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace knotfinder::gui {

/// Notices when nobody has used the program for a while: then memory can be given back that would only have spared
/// time.
class Rest : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds usual = std::chrono::seconds(10);

    explicit Rest(std::chrono::milliseconds after = usual, QObject *parent = nullptr);

Q_SIGNALS:
    /// Once a rest: again only after somebody has used the mouse, the keyboard or a pen.
    void begun();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer timer_;
};

} // namespace knotfinder::gui
