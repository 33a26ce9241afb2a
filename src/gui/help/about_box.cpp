// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "help/about_box.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "look/type.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/fitting_scroll.h"
#include "widgets/text.h"

#include <knotfinder/render/muscle_art.h>

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <set>

namespace knotfinder::gui {
namespace {

/// Published works, each once however many muscles cite it.
std::size_t countSources(const catalog::Catalog &catalog)
{
    std::set<std::string> citations;
    for (const auto &muscle : catalog.muscles())
        for (const auto &source : catalog.muscle(muscle.id).sources)
            citations.insert(source.citation);
    return citations.size();
}

} // namespace

AboutBox::AboutBox(Session &session, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Knotfinder"));
    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(3 * look::grid, 3 * look::grid, 3 * look::grid, 3 * look::grid);
    layout->setSpacing(look::grid);
    const auto add = [&](const QString &text) {
        auto *label = makeText(text, body);
        layout->addWidget(label);
        return label;
    };
    look::setType(add(tr("Knotfinder %1").arg(QApplication::applicationVersion())), look::Type::title);
    add(tr("Shows which knots in muscles most often send pain to where it hurts, and what you can do yourself."));
    if (session.hasCatalog()) {
        const auto &catalog = session.catalog();
        add(tr("%1 muscles, %2 knots, %3 areas of the body, %4 published sources.")
                .arg(catalog.muscles().size())
                .arg(catalog.points().size())
                .arg(session.atlas().regions().size())
                .arg(countSources(catalog)));
    }
    add(tr("It informs; it does not diagnose. Nothing you mark leaves this computer."));
    look::setMuted(add(tr("Program: MIT licence. Data: CC BY 4.0. %1.").arg([&] {
        auto credit = words::text(session.atlas().credit());
        if (!credit.isEmpty())
            credit[0] = credit[0].toUpper();
        return credit;
    }())));
    if (const auto &credit = session.figures().muscles().credit(); !credit.empty())
        look::setMuted(add(words::text(credit)));
    look::setMuted(add(tr("Made with Qt %1, nlohmann/json and spdlog.").arg(QString::fromLatin1(qVersion()))));
    auto *close = new QPushButton(tr("&Close"), this);
    makePrimary(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    fillDialog(*this, body, close, std::max(440, fontMetrics().averageCharWidth() * 56));
}

} // namespace knotfinder::gui
