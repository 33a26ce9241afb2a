// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/plan.h>
#include <knotfinder/render/scene.h>

#include <QDate>
#include <QImage>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace knotfinder::sheet {

/// A picture on the sheet: a piece of a scene, and the same in words for readers who do not see it.
struct Figure
{
    render::Scene scene;
    QRectF source; ///< piece of the picture, picture units
    QRectF core;   ///< what of it must be seen: on paper the rest gives way to the shape of the room
    QString caption;
    QString alt;
    QString view;        ///< "Front": in a corner of the picture
    bool legend = false; ///< explains X, dots and numbers under the picture

    /// Whether any of its marks is a place to press, and whether any is a knot to leave alone.
    [[nodiscard]] bool showsPress() const;
    [[nodiscard]] bool showsLeaveAlone() const;
    bool operator==(const Figure &) const = default;
};

/// One box of the dose row: "20–60 seconds" "each spot".
struct Dose
{
    QString amount;
    QString of;

    bool operator==(const Dose &) const = default;
};

enum class SectionKind {
    spots, ///< numbered like the marks on the figure
    steps, ///< numbered
    stretch,
    strengthen,
    change, ///< why it may have come, what to change
    caution,
    note, ///< the user's own
};

/// A heading with lines of plain text. Every line may be edited for this sheet only.
struct Section
{
    SectionKind kind = SectionKind::note;
    QString heading;
    QStringList lines;
    QStringList numbers;      ///< before the lines of spots, as on the figure: "4", "1, 2" or ''. Empty: not numbered
    std::vector<Dose> doses;  ///< after the lines
    QString closing;          ///< after the doses, e.g. when to stop
    bool dosesInLine = false; ///< the doses as one line of text instead of a row of boxes
    care::Illustration picture = {}; ///< how to do it, over or beside the lines; without an id: none
    QString opening = {};            ///< before the lines: what to know before the first step

    bool operator==(const Section &) const = default;
};

/// One muscle on the sheet.
struct Item
{
    std::string muscle; ///< id
    QString title;      ///< as people call it
    QString book;       ///< as books call it; '' where that is the title
    QString subtitle;
    QString side; ///< "both sides", "right side"
    std::vector<Figure> figures;
    std::vector<Section> sections;

    bool operator==(const Item &) const = default;
};

/// What a therapist puts on top of the sheet. Empty: none.
struct Letterhead
{
    QString name;
    QString address;
    QImage logo; ///< see loadLogo

    [[nodiscard]] bool empty() const { return name.isEmpty() && address.isEmpty() && logo.isNull(); }
    bool operator==(const Letterhead &) const = default;
};

/// Lines that read on after their lead, a sign each; without a lead they stand for themselves.
struct WarningPart
{
    QString lead;
    QStringList lines;
    bool runOn = false;         ///< on paper, sentences one after the other instead of a line each
    bool whilePressing = false; ///< not a sign of illness: of several pages it may stand on a later one

    bool operator==(const WarningPart &) const = default;
};

/// When to stop and who to ask. Always on the sheet, and never cut. On paper leads stand beside their lines.
struct Warning
{
    std::vector<WarningPart> parts;

    [[nodiscard]] bool empty() const { return parts.empty(); }
    bool operator==(const Warning &) const = default;
};

/// The self-care sheet as content: no sizes, no pages. A plain value that may be edited before it is laid out.
struct Document
{
    QString language = QStringLiteral("en");
    QString title;
    QString book; ///< see Item, of the only item
    QString subtitle;
    QString side; ///< beside the date when all items share it
    QDate date;
    QString person; ///< empty: a line to fill in
    Letterhead letterhead;
    Warning urgent;           ///< leads the sheet when a red flag was raised or answered yes; else empty
    std::vector<Figure> pain; ///< where it hurts, as the user drew it
    QString painCaption;
    std::vector<Item> items; ///< none where help is needed first: the sheet says so, and no more
    Section note;
    Warning warning;      ///< in full: for the screen and large print
    Warning briefWarning; ///< the same in few words, for a page; empty: `warning` stands there
    bool log = true;      ///< table to tick for two weeks
    bool compact = false; ///< the log is one row
    QString sources;
    QString disclaimer;

    /// "Neck and shoulder muscle (Trapezius)": for the title of a file or a print job.
    [[nodiscard]] QString wholeTitle() const;
    bool operator==(const Document &) const = default;
};

enum class Paper { a4, letter };

/// How the document is put on paper.
struct Style
{
    Paper paper = Paper::a4;
    bool largePrint = false; ///< 16 point instead of 12
    bool mono = false;       ///< for printing without colour: greys and hatching

    bool operator==(const Style &) const = default;
};

} // namespace knotfinder::sheet
