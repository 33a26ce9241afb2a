// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/sheet_desk.h"

#include "session/words.h"

namespace knotfinder::gui {
namespace {

const Problem nothingChosen{"", "", "nothing is chosen for the sheet", ""};

} // namespace

/// A change from one arrangement to another.
class SheetDesk::Step : public QUndoCommand
{
public:
    Step(SheetDesk &desk, sheet::Arrangement after, const QString &name, Field field)
        : QUndoCommand(name), desk_(desk), before_(desk.arrangement_), after_(std::move(after)), field_(field)
    {
    }

    void undo() override { desk_.show(before_); }
    void redo() override { desk_.show(after_); }
    [[nodiscard]] int id() const override { return field_; }
    bool mergeWith(const QUndoCommand *other) override
    {
        after_ = static_cast<const Step *>(other)->after_;
        setObsolete(after_ == before_);
        return true;
    }

private:
    SheetDesk &desk_;
    sheet::Arrangement before_;
    sheet::Arrangement after_;
    Field field_;
};

SheetDesk::SheetDesk(QObject *parent) : QObject(parent), plan_(nothingChosen), document_(nothingChosen) {}

const care::Plan &SheetDesk::plan() const
{
    static const care::Plan none;
    return plan_ ? plan_.value() : none;
}

void SheetDesk::begin(Source source, sheet::Arrangement arrangement)
{
    undo_.clear();
    source_ = std::move(source);
    begun_ = arrangement;
    show(std::move(arrangement));
}

void SheetDesk::setDrawing(match::PainDrawing drawing)
{
    source_.drawing = std::move(drawing);
    remake();
}

void SheetDesk::setProfile(safety::Profile profile)
{
    source_.profile = std::move(profile);
    if (source_.catalog)
        remake();
}

void SheetDesk::change(const QString &step, const Edit &edit, Field field)
{
    auto after = arrangement_;
    edit(after);
    after.changes.dropEmpty();
    if (after != arrangement_)
        undo_.push(new Step(*this, std::move(after), step, field));
}

bool SheetDesk::isEdited(bool contentOnly) const
{
    auto begun = begun_;
    if (contentOnly) {
        begun.style = arrangement_.style;
        begun.letterhead = arrangement_.letterhead;
    }
    return begun != arrangement_;
}

void SheetDesk::show(sheet::Arrangement arrangement)
{
    arrangement_ = std::move(arrangement);
    readLogo();
    remake();
}

void SheetDesk::readLogo()
{
    const auto &path = arrangement_.letterhead.logo;
    if (path == logoPath_)
        return;
    logoPath_ = path;
    logo_ = {};
    if (path.isEmpty())
        return;
    auto read = sheet::loadLogo(path.toStdString());
    if (read)
        logo_ = std::move(read).value();
    else
        Q_EMIT logoFailed(words::text(toLine(read.problems().front())));
}

void SheetDesk::remake()
{
    plan_ = arrangement_.choices.empty() ? Result<care::Plan>(nothingChosen)
                                         : care::planFor({arrangement_.choices, source_.drawing, source_.profile},
                                                         *source_.catalog, *source_.safety);
    document_ = composedFor(arrangement_.style);
    Q_EMIT changed();
}

sheet::Request SheetDesk::request() const
{
    auto request = sheet::requestOf(arrangement_);
    request.letterhead.logo = logo_;
    request.drawing = source_.drawing;
    request.profile = source_.profile;
    request.figure = source_.drawing.figure;
    request.date = QDate::currentDate();
    return request;
}

Result<sheet::Document> SheetDesk::composedFor(const sheet::Style &style) const
{
    return plan_ ? sheet::composeToFit(request(), plan_.value(), style, *source_.catalog, texts_) : plan_.problems();
}

Result<sheet::Document> SheetDesk::composedInFull() const
{
    return plan_ ? sheet::compose(request(), plan_.value(), *source_.catalog) : plan_.problems();
}

} // namespace knotfinder::gui
