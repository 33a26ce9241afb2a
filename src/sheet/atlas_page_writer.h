// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>
#include <knotfinder/render/artwork.h>

#include <QByteArray>
#include <QString>

#include <set>

namespace knotfinder::sheet {

/// Writes one page of the atlas to proof-read.
class AtlasPageWriter
{
public:
    AtlasPageWriter(const catalog::Catalog &catalog, const render::Figures &figures);

    void add(const catalog::MuscleEntry &entry);
    [[nodiscard]] bool empty() const noexcept { return muscles_ == 0; }
    [[nodiscard]] QByteArray counts() const; ///< "6 muscles, 14 points"
    [[nodiscard]] Result<QByteArray> finish(const QString &title);

private:
    void addPoint(const catalog::Muscle &muscle, const catalog::TriggerPoint &point);
    void addPictures(const catalog::TriggerPoint &point);
    void addClaims(const catalog::TriggerPoint &point);
    void addClaimRows(const std::vector<catalog::Claim> &claims, const QByteArray &zone);
    void addSources(const catalog::Muscle &muscle);

    const catalog::Catalog &catalog_;
    const render::Figures &figures_;
    QByteArray contents_; ///< links to the muscles
    QByteArray body_;
    std::set<std::string> views_; ///< whose figure the page needs
    Problems problems_;
    int muscles_ = 0;
    int points_ = 0;
};

/// The page that lists the others.
[[nodiscard]] QByteArray atlasIndex(const QByteArray &list, const std::string &credit);

} // namespace knotfinder::sheet
