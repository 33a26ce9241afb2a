// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/sheet/arrangement_json.h>

#include <QString>

#include <vector>

namespace knotfinder::gui {

/// Templates of sheets by name, a file each in a folder that only the user reads. No person's name is in them.
class TemplateStore
{
public:
    struct Kept
    {
        QString name;
        QString file;
    };

    /// `folder` is made when the first one is kept.
    explicit TemplateStore(QString folder);

    /// By name. Files that are no template are left out.
    [[nodiscard]] std::vector<Kept> all() const;
    /// Keeps it under this name, in place of the one that had it.
    [[nodiscard]] Outcome save(const QString &name, const sheet::Arrangement &arrangement) const;
    [[nodiscard]] Result<sheet::ReadArrangement> read(const QString &file, sheet::Arrangement base) const;
    /// Problem when another one has the name.
    [[nodiscard]] Outcome rename(const Kept &kept, const QString &name) const;
    [[nodiscard]] Outcome remove(const Kept &kept) const;
    /// Keeps a copy of a file under the name it gives itself, or else that of the file, with a number where another has
    /// it; what was wrong in it is said.
    [[nodiscard]] Result<sheet::ReadArrangement> import(const QString &path) const;
    [[nodiscard]] Outcome exportTo(const QString &path, const Kept &kept) const;

    static constexpr int longestName = 80;

private:
    [[nodiscard]] QString fileFor(const QString &name) const;

    QString folder_;
};

} // namespace knotfinder::gui
