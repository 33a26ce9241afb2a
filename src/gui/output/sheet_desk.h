// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/sheet/composer.h>

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <optional>

namespace knotfinder::gui {

/// What lies on the desk where a sheet is made: what it is made of, every decision about it, and the sheet itself. Each
/// decision is one undo step; whoever watches hears `changed` when the sheet has been made anew.
class SheetDesk : public QObject
{
    Q_OBJECT

public:
    /// What no decision changes.
    struct Source
    {
        std::shared_ptr<const catalog::Catalog> catalog;
        std::shared_ptr<const safety::Knowledge> safety;
        match::PainDrawing drawing;
        safety::Profile profile;
    };
    /// Changes of the same field in a row are one step.
    enum Field { noField = -1, personField, noteField, practiceField, addressField };
    using Edit = std::function<void(sheet::Arrangement &)>;

    explicit SheetDesk(QObject *parent = nullptr);

    /// Another sheet: no undo step leads back over it. Precondition: the source has its catalog and safety rules.
    void begin(Source source, sheet::Arrangement arrangement);
    void setDrawing(match::PainDrawing drawing);
    void setProfile(safety::Profile profile);

    [[nodiscard]] const sheet::Arrangement &arrangement() const noexcept { return arrangement_; }
    [[nodiscard]] const Source &source() const noexcept { return source_; }
    /// Everything that could be told of the muscles on the sheet; nothing while there are none.
    [[nodiscard]] const care::Plan &plan() const;
    /// The sheet as it will be printed. Problems where there is none.
    [[nodiscard]] const Result<sheet::Document> &document() const noexcept { return document_; }
    /// The sheet in another style: for the printer's paper.
    [[nodiscard]] Result<sheet::Document> composedFor(const sheet::Style &style) const;
    /// The sheet with all there is to tell: a web page has no length to fit.
    [[nodiscard]] Result<sheet::Document> composedInFull() const;
    /// How its texts were set, for whoever lays it out.
    [[nodiscard]] const sheet::TextStore &texts() const noexcept { return texts_; }

    void change(const QString &step, const Edit &edit, Field field = noField);
    [[nodiscard]] QUndoStack &undoStack() noexcept { return undo_; }
    /// Whether something was decided since it was begun; `content` only: style and letterhead do not count.
    [[nodiscard]] bool isEdited(bool contentOnly = false) const;

Q_SIGNALS:
    void changed();
    /// The letterhead's picture cannot be read; the sheet is made without it.
    void logoFailed(const QString &why);

private:
    class Step;
    void show(sheet::Arrangement arrangement);
    void remake();
    void readLogo();
    [[nodiscard]] sheet::Request request() const;

    Source source_;
    sheet::Arrangement begun_;
    sheet::Arrangement arrangement_;
    QString logoPath_; ///< what logo_ was read from
    QImage logo_;
    Result<care::Plan> plan_;
    Result<sheet::Document> document_;
    sheet::TextStore texts_;
    QUndoStack undo_;
};

} // namespace knotfinder::gui
