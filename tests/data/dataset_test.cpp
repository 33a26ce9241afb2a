// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/files.h>
#include <knotfinder/catalog/catalog.h>
#include <knotfinder/catalog/pressing.h>
#include <knotfinder/catalog/search.h>
#include <knotfinder/safety/safety.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <functional>
#include <set>

using namespace knotfinder;

namespace {

const std::filesystem::path share = KNOTFINDER_SOURCE_SHARE;

std::shared_ptr<const body::Atlas> atlas()
{
    static const auto loaded = body::Atlas::load(share / "assets" / "atlas");
    if (!loaded)
        throw std::runtime_error(toLine(loaded.problems().front()));
    return loaded.value();
}

std::shared_ptr<const catalog::Catalog> dataset()
{
    static const auto loaded = catalog::Catalog::load(atlas(), share / "data");
    if (!loaded)
        throw std::runtime_error(toLine(loaded.problems().front()));
    return loaded.value();
}

/// Every text in a document, with the key it stands under.
void forEachText(const nlohmann::json &value, const std::string &key,
                 const std::function<void(const std::string &key, const std::string &text)> &visit)
{
    if (value.is_object())
        for (const auto &[name, child] : value.items())
            forEachText(child, name, visit);
    else if (value.is_array())
        for (const auto &child : value)
            forEachText(child, key, visit);
    else if (value.is_string())
        visit(key, value.get<std::string>());
}

} // namespace

TEST_CASE("The dataset keeps all its rules", "[data]")
{
    std::string lines;
    for (const auto &problem : catalog::validate(*atlas(), share / "data"))
        lines += toLine(problem) + '\n';
    INFO(lines);
    CHECK(lines.empty());
    CHECK(dataset()->packProblems().empty());
}

TEST_CASE("The dataset is complete", "[data]")
{
    CHECK(dataset()->muscles().size() == 144);
    const auto &points = dataset()->points();
    CHECK(points.size() >= 240);
    CHECK(std::count_if(points.begin(), points.end(), [](const auto &point) { return !point.essential.empty(); }) >=
          235);
    CHECK(dataset()->techniques().size() >= 30);
    CHECK(dataset()->vocabulary().qualities.size() == 12);
    CHECK(dataset()->vocabulary().activities.size() >= 60);
}

TEST_CASE("Every muscle leads with an everyday name of its own, in whole words", "[data]")
{
    std::set<std::string> names;
    for (const auto &muscle : dataset()->muscles()) {
        INFO(muscle.id);
        REQUIRE_FALSE(muscle.everyday.empty());
        const auto &name = muscle.everyday.front();
        CHECK(names.insert(name).second);
        // "QL" and its like are found, and lead no page.
        CHECK(std::any_of(name.begin(), name.end(), [](unsigned char letter) { return std::islower(letter) != 0; }));
    }
}

TEST_CASE("Every zone has claims with sources, every muscle cautions", "[data]")
{
    for (const auto &entry : dataset()->muscles()) {
        const auto &muscle = dataset()->muscle(entry.id);
        INFO(entry.id);
        CHECK_FALSE(muscle.cautions.empty());
        CHECK_FALSE(muscle.sources.empty());
        for (const auto &point : muscle.triggerPoints) {
            INFO(point.id);
            const auto sourced = [](const catalog::Claim &claim) { return !claim.sources.empty(); };
            CHECK(std::all_of(point.claims.essential.begin(), point.claims.essential.end(), sourced));
            CHECK(point.claims.essential.empty() == point.essential.strokes.empty());
            CHECK(point.claims.spillover.empty() == point.spillover.strokes.empty());
        }
    }
}

TEST_CASE("A label names a place that nobody seeks on the stomach or the skull", "[data]")
{
    constexpr std::size_t longest = 40; // letters; one line of a sheet
    const std::set<std::string> bellyMuscles{"rectus_abdominis", "external_oblique", "internal_oblique",
                                             "transversus_abdominis", "pyramidalis"};
    for (const auto &entry : dataset()->muscles()) {
        std::set<std::string> seen;
        for (const auto &point : dataset()->muscle(entry.id).triggerPoints) {
            INFO(point.id << ": " << point.label);
            CHECK(point.label.size() <= longest);
            CHECK(seen.insert(point.label).second);
            const auto says = [&](const char *word) { return point.label.find(word) != std::string::npos; };
            CHECK((bellyMuscles.contains(entry.id) || !(says("belly") || says("Belly"))));
            CHECK_FALSE((says(" head") || says("Head")));
        }
    }
}

TEST_CASE("A spread is told as a bare place or as a whole sentence", "[data]")
{
    // The page puts 'It may spread to' before a bare place and nothing before a sentence.
    for (const auto &entry : dataset()->muscles())
        for (const auto &point : dataset()->muscle(entry.id).triggerPoints) {
            const std::string &text = point.spilloverPain;
            INFO(point.id << ": " << text);
            const bool place = text.starts_with("The ") || text.starts_with("A ") || text.starts_with("An ");
            const bool sentence = text.starts_with("It may ") || text.starts_with("It may, ");
            CHECK((text.empty() || place || sentence));
            CHECK((!place || text.substr(0, text.find(". ")).find(" may ") == std::string::npos));
        }
}

TEST_CASE("A search brings no muscle for a word of the day or a point that is never suggested", "[data]")
{
    const catalog::Search search(dataset());
    const auto brings = [&](const char *words, const char *muscle) {
        const auto hits = search.find(words);
        return std::any_of(hits.begin(), hits.end(), [&](const auto &hit) { return hit.id == muscle; });
    };
    CHECK(brings("jaw pain when chewing", "masseter"));
    CHECK_FALSE(brings("jaw pain when chewing", "soleus"));
    CHECK(brings("my heel hurts in the morning", "soleus"));
    CHECK_FALSE(brings("my heel hurts in the morning", "masseter"));
    CHECK_FALSE(brings("my heel hurts in the morning", "flexor_carpi_ulnaris"));
    const auto neck = search.understand("I can't turn my neck left");
    REQUIRE(neck.regions.size() == 4); // back and side of the neck; "left" is where it cannot turn
    for (const auto &region : neck.regions)
        CHECK_FALSE(region.sideSaid);
}

TEST_CASE("What must never be suggested is only described", "[data]")
{
    for (const auto &point : dataset()->points())
        if (point.muscle == "articularis_genu")
            CHECK_FALSE(point.suggest);
    // The point of pectoralis major that is linked to heart rhythm: sought by what its page says.
    const auto &muscle = dataset()->muscle("pectoralis_major");
    const auto heart = std::find_if(muscle.triggerPoints.begin(), muscle.triggerPoints.end(), [](const auto &point) {
        return point.label.find("rhythm") != std::string::npos ||
               point.essentialPain.find("rhythm") != std::string::npos ||
               point.doubt.find("rhythm") != std::string::npos;
    });
    REQUIRE(heart != muscle.triggerPoints.end());
    CHECK_FALSE(heart->suggest);
    for (const auto &care : muscle.selfCare)
        CHECK(std::find(care.points.begin(), care.points.end(), heart->id) == care.points.end());
}

TEST_CASE("What could harm is left to a therapist", "[data]")
{
    // Beside arteries and nerves, or not to be told from the heart.
    for (const char *id : {"plantaris", "sternalis", "subclavius", "coracobrachialis", "popliteus", "pectineus"}) {
        INFO(id);
        CHECK_FALSE(dataset()->findMuscle(id)->selfTreatable);
        CHECK(pressedPoints(dataset()->muscle(id), *dataset()).empty());
    }
    for (const auto &point : dataset()->muscle("sternalis").triggerPoints)
        CHECK_FALSE(point.suggest);
}

TEST_CASE("Every technique that presses states its limits", "[data]")
{
    for (const auto &technique : dataset()->techniques())
        if (technique.kind == catalog::TechniqueKind::press) {
            INFO(technique.id);
            CHECK_FALSE(technique.limits.tools.empty());
        }
}

TEST_CASE("A deliberately moved zone fails the claim test", "[data]")
{
    const auto copy = std::filesystem::temp_directory_path() / "knotfinder-moved-zone";
    std::filesystem::remove_all(copy);
    std::filesystem::copy(share / "data", copy, std::filesystem::copy_options::recursive);
    const auto file = copy / "muscles" / "trapezius.json";
    auto muscle = nlohmann::json::parse(readFile(file).value());
    for (auto &stroke : muscle["trigger_points"][3]["essential"]["strokes"])
        stroke["path"] = {"patella_centre"};
    REQUIRE(writeFile(file, muscle.dump()).ok());
    const auto problems = catalog::validate(*atlas(), copy);
    std::filesystem::remove_all(copy);
    CHECK(std::any_of(problems.begin(), problems.end(), [](const Problem &problem) {
        return problem.pointer == "/trigger_points/3/essential" &&
               problem.what.find("front_of_knee.right 100 %") != std::string::npos;
    }));
}

TEST_CASE("Doses of pressure stay within the cautious bounds", "[data]")
{
    constexpr int longestPress = 300; // seconds; the upper bound of lay guides
    constexpr int strongestFeel = 7;  // of 10
    for (const auto &entry : dataset()->muscles())
        for (const auto &care : dataset()->muscle(entry.id).selfCare) {
            const auto *technique = dataset()->findTechnique(care.technique);
            if (technique == nullptr || technique->kind != catalog::TechniqueKind::press)
                continue;
            INFO(entry.id);
            CHECK(care.seconds.high <= longestPress);
            CHECK(care.feel.high <= strongestFeel);
            CHECK(care.timesADay.high <= 6);
        }
}

TEST_CASE("No file holds markup or a web address", "[data]")
{
    for (const auto &file : std::filesystem::recursive_directory_iterator(share / "data")) {
        if (file.path().extension() != ".json" || file.path().parent_path().filename() == "schema")
            continue;
        forEachText(nlohmann::json::parse(readFile(file.path()).value()), "",
                    [&](const std::string &, const std::string &text) {
                        INFO(file.path().string() << ": " << text);
                        CHECK(text.find("://") == std::string::npos);
                        CHECK(text.find("</") == std::string::npos);
                    });
    }
}

TEST_CASE("Every red flag has a short clause that reads on after 'if'", "[data]")
{
    constexpr std::size_t longest = 110; // letters; two lines of a sheet's box
    const auto knowledge = safety::load(share / "data" / "safety.json", atlas()->regions());
    REQUIRE(knowledge.ok());
    for (const auto &flag : knowledge.value().redFlags) {
        INFO(flag.id << ": " << flag.shortText);
        REQUIRE_FALSE(flag.shortText.empty());
        CHECK(flag.shortText.size() <= longest);
        CHECK(flag.shortText.back() != '.');
        CHECK(flag.shortText.find(';') == std::string::npos); // it stands in a list divided by these
        CHECK((flag.shortText.front() >= 'a' && flag.shortText.front() <= 'z'));
    }
}

TEST_CASE("A danger spot tells the danger and no way of working", "[data]")
{
    // It is printed beside the steps of any technique, so it must not name one of its own.
    const auto knowledge = safety::load(share / "data" / "safety.json", atlas()->regions());
    REQUIRE(knowledge.ok());
    for (const auto &spot : knowledge.value().dangerSpots)
        for (const char *way : {"inch", "flat finger", "ball", "roller", "stroke", "lightly", "Use "}) {
            INFO(spot.id << ": " << spot.text);
            CHECK(spot.text.find(way) == std::string::npos);
        }
}
