// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"

#include "widgets/text.h"

#include <knotfinder/base/locations.h>

#include <QTest>

#include <stdexcept>

namespace knotfinder::test {

QString FakeDialogs::askOpen(QWidget * /*parent*/, const QString & /*title*/, const QString & /*filter*/)
{
    ++asked;
    return path;
}

QString FakeDialogs::askSave(QWidget * /*parent*/, const QString & /*title*/, const QString & /*proposed*/,
                             const QString & /*filter*/)
{
    ++asked;
    return path;
}

bool FakeDialogs::askPrinter(QWidget * /*parent*/, QPrinter &chosen)
{
    ++asked;
    if (printer)
        printer(chosen);
    return static_cast<bool>(printer);
}

gui::Dialogs::Unsaved FakeDialogs::askUnsaved(QWidget * /*parent*/, const QString & /*name*/)
{
    ++asked;
    return unsaved;
}

gui::Dialogs::Changed FakeDialogs::askChanged(QWidget * /*parent*/, const QString & /*name*/, bool gone)
{
    ++asked;
    saidGone = gone;
    return changed;
}

bool FakeDialogs::askCloseSheet(QWidget * /*parent*/)
{
    ++asked;
    return closeSheet;
}

bool FakeDialogs::askLoseTemplate(QWidget * /*parent*/, const QString & /*name*/, bool /*replaced*/)
{
    ++asked;
    return loseTemplate;
}

bool FakeDialogs::askLose(QWidget * /*parent*/, const Loss &loss)
{
    ++asked;
    lost = loss.question;
    return lose;
}

namespace {

class Silence : public gui::GuideSounds
{
public:
    void play(Tone /*tone*/, int /*volume*/) override {}
    [[nodiscard]] bool canSpeak() const override { return true; }
    void say(const QString & /*words*/, int /*volume*/) override {}
};

gui::Preferences *applicationLooks = nullptr;

} // namespace

gui::Preferences &looks()
{
    return *applicationLooks;
}

void setLooks(gui::Preferences *preferences)
{
    applicationLooks = preferences;
}

std::shared_ptr<const body::Atlas> atlas()
{
    static const auto loaded = body::Atlas::load(atlasDirectory());
    if (!loaded)
        throw std::runtime_error(toLine(loaded.problems().front()));
    return loaded.value();
}

gui::Knowledge knowledge()
{
    static const auto loaded = [] {
        auto catalog = catalog::Catalog::load(atlas(), dataDirectory());
        if (!catalog)
            throw std::runtime_error(toLine(catalog.problems().front()));
        auto safety = safety::load(dataDirectory() / "safety.json", atlas()->regions());
        if (!safety)
            throw std::runtime_error(toLine(safety.problems().front()));
        return gui::Knowledge{catalog.value(), std::make_shared<const safety::Knowledge>(safety.value()), {}};
    }();
    return loaded;
}

TestWindow::TestWindow(QSize size, const QString &where, gui::Session::LoadKnowledge load)
    : folder(where.isEmpty() ? own.path() : where)
{
    if (!load)
        load = knowledge;
    preferences = std::make_unique<gui::Preferences>(file("settings.ini"));
    auto answering = std::make_unique<FakeDialogs>();
    dialogs = answering.get();
    auto fresh = std::make_unique<gui::Services>(atlas(), load, *preferences, folder, folder, std::move(answering));
    fresh->guideTools = {[this] { return guideTime; }, [] { return std::make_unique<Silence>(); },
                         [] { return false; }};
    fresh->journal.clock = [this] { return journalTime; };
    fresh->breakTools = {[this] { return breakTime; }, [this](const auto &answer) { answer(desk); },
                         [this] { return tray; }, file("autostart/knotfinder.desktop"),
                         QStringLiteral("/opt/a b/knotfinder")};
    window = std::make_unique<gui::MainWindow>(std::move(fresh));
    if (size.isValid())
        window->resize(size);
    window->show();
    if (!QTest::qWaitForWindowExposed(window.get()))
        throw std::runtime_error("the window does not show");
    if (!QTest::qWaitFor([this] { return session().hasCatalog() || !session().problems().empty(); }))
        throw std::runtime_error("the muscles were not read");
    QTest::qWait(1);
}

TestWindow::~TestWindow()
{
    dialogs->unsaved = gui::Dialogs::Unsaved::discard;
    dialogs->lose = true;
    window->close();
}

QAbstractButton *TestWindow::button(const QString &name) const
{
    for (auto *found : window->findChildren<QAbstractButton *>())
        if (found->isVisible() && (found->accessibleName() == name || QString(found->text()).remove(u'&') == name))
            return found;
    throw std::runtime_error("no button shows that is called " + name.toStdString());
}

void TestWindow::press(const QString &name) const
{
    QTest::mouseClick(button(name), Qt::LeftButton);
}

QString TestWindow::file(const char *name) const
{
    return folder + u'/' + QString::fromLatin1(name);
}

QPoint TestWindow::centreOf(const std::string &id) const
{
    const auto &region = atlas()->regions()[atlas()->regions().find(id).value()];
    const auto spot = [&]() -> std::optional<QPoint> {
        for (std::size_t pane = 0; pane < canvas().board().panes().size(); ++pane) {
            const auto *view = canvas().view(canvas().board().panes()[pane]);
            if (view != nullptr && view->sees(region.centreCell))
                return canvas().board().toWidget({pane, view->at(region.centreCell)}).toPoint();
        }
        return std::nullopt;
    };
    if (const auto shown = spot())
        return *shown;
    services().view.setViews({region.centreView});
    return spot().value();
}

void TestWindow::click(const std::string &region) const
{
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, centreOf(region));
}

void TestWindow::hover(const std::string &region) const
{
    QTest::mouseMove(&canvas(), centreOf(region));
}

void markFour(const TestWindow &window)
{
    const std::pair<const char *, Qt::Key> areas[] = {{"inner_border_of_scapula.left", Qt::Key_7},
                                                      {"inner_border_of_scapula.right", Qt::Key_5},
                                                      {"back_of_neck.right", Qt::Key_4},
                                                      {"temple.right", Qt::Key_6}};
    for (const auto &[area, strength] : areas) {
        window.click(area);
        QTest::keyClick(&window.canvas(), strength);
    }
    QTest::qWait(1);
}

QString shownIn(const QWidget &widget)
{
    QStringList lines;
    for (const auto *text : widget.findChildren<gui::Text *>())
        if (text->isVisible())
            lines << text->text();
    return lines.join(u'\n');
}

} // namespace knotfinder::test
