// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/announcer.h"

#include <QAccessibleWidget>
#include <QTimer>
#include <QWidget>

namespace knotfinder::gui {
namespace {

constexpr int lasting =
    10'000; ///< ms until it is gone; readers ask for the words some time after they are told of them

/// Seen by nobody. A reader speaks what has the role of a notification when it is shown; an alert it passes over.
class Announcement : public QWidget
{
public:
    using QWidget::QWidget;
};

QAccessibleInterface *makeInterface(const QString & /*key*/, QObject *object)
{
    auto *announcement = dynamic_cast<Announcement *>(object);
    return announcement != nullptr ? new QAccessibleWidget(announcement, QAccessible::Notification) : nullptr;
}

void install()
{
    static bool installed = false;
    if (!std::exchange(installed, true))
        QAccessible::installFactory(makeInterface);
}

} // namespace

void announce(const QWidget *where, const QString &words)
{
    if (words.isEmpty() || !where->window()->isVisible())
        return;
    install();
    auto *spoken = new Announcement(where->window());
    spoken->setObjectName(QStringLiteral("announcement"));
    spoken->setAccessibleName(words);
    spoken->setAttribute(Qt::WA_TransparentForMouseEvents);
    spoken->setAttribute(Qt::WA_NoSystemBackground);
    spoken->setGeometry(0, 0, 1, 1);
    spoken->lower();
    spoken->show();
    QTimer::singleShot(lasting, spoken, &QObject::deleteLater);
}

Unspoken::Unspoken() : before_(QAccessible::installUpdateHandler([](QAccessibleEvent * /*event*/) {})) {}

Unspoken::~Unspoken()
{
    QAccessible::installUpdateHandler(before_);
}

} // namespace knotfinder::gui
