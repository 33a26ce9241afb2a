// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/breaks/movements.h>

#include <knotfinder/base/json.h>
#include <knotfinder/base/printable.h>
#include <knotfinder/base/similar.h>
#include <knotfinder/catalog/schema.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace knotfinder::breaks {
namespace {

using nlohmann::json;

CommonMovement movementOf(const json &object)
{
    return {object.at("id").get<std::string>(),        object.at("name").get<std::string>(),
            object.at("technique").get<std::string>(), object.at("picture").get<std::string>(),
            object.at("steps").get<Texts>(),           object.at("seconds").get<int>(),
            object.at("not_for").get<Texts>()};
}

Library libraryOf(const json &document)
{
    Library library;
    for (const auto &object : document.at("movements"))
        library.movements.push_back(movementOf(object));
    library.otherwise = movementOf(document.at("otherwise"));
    library.pictures = document.at("pictures").get<Texts>();
    return library;
}

/// The ids that the file refers to.
class Check
{
public:
    Check(const std::string &file, const catalog::Catalog &catalog, const safety::Knowledge &knowledge) : file_(file)
    {
        for (const auto &technique : catalog.techniques())
            techniques_.push_back(technique.id);
        for (const auto &picture : catalog.pictures().all())
            pictures_.push_back(picture.id);
        for (const auto &one : knowledge.contraindications)
            contraindications_.push_back(one.id);
    }

    [[nodiscard]] Problems run(const Library &library)
    {
        for (std::size_t i = 0; i < library.movements.size(); ++i)
            checkMovement(library.movements[i], pointerTo("/movements", i));
        checkMovement(library.otherwise, "/otherwise");
        if (!library.otherwise.notFor.empty())
            problems_.push_back({file_, "/otherwise/not_for", "rules out what is for everybody", "an empty list"});
        for (std::size_t i = 0; i < library.pictures.size(); ++i)
            checkId("picture", library.pictures[i], pictures_, pointerTo("/pictures", i));
        return problems_;
    }

private:
    void checkMovement(const CommonMovement &movement, const std::string &pointer)
    {
        if (!ids_.insert(movement.id).second)
            problems_.push_back(
                {file_, pointer + "/id", "id " + inQuotes(movement.id) + " stands twice", "an id for each movement"});
        checkId("technique", movement.technique, techniques_, pointer + "/technique");
        checkId("picture", movement.picture, pictures_, pointer + "/picture");
        for (std::size_t i = 0; i < movement.notFor.size(); ++i)
            checkId("contraindication", movement.notFor[i], contraindications_, pointerTo(pointer + "/not_for", i));
    }

    void checkId(const std::string &kind, const std::string &id, const Texts &known, const std::string &pointer)
    {
        if (std::find(known.begin(), known.end(), id) == known.end())
            problems_.push_back({file_, pointer, "unknown " + kind + " " + inQuotes(id), didYouMean(id, known)});
    }

    const std::string &file_;
    Texts techniques_;
    Texts pictures_;
    Texts contraindications_;
    std::set<std::string> ids_;
    Problems problems_;
};

} // namespace

Result<Library> loadLibrary(const std::filesystem::path &file, const catalog::Catalog &catalog,
                            const safety::Knowledge &knowledge)
{
    const auto name = file.string();
    const auto document = catalog::readDataDocument(file);
    if (!document)
        return document.problems();
    if (auto problems = catalog::checkSchema(catalog::SchemaKind::breaks, document.value(), name); !problems.empty())
        return problems;
    auto library = libraryOf(document.value());
    if (auto problems = Check(name, catalog, knowledge).run(library); !problems.empty())
        return problems;
    return library;
}

} // namespace knotfinder::breaks
