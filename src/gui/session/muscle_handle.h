// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>
#include <knotfinder/safety/safety.h>

#include <memory>

namespace knotfinder::gui {

/// A muscle with the data that it lies in. Who shows one holds a handle: the data stays for as long, whatever is read
/// anew meanwhile.
class MuscleHandle
{
public:
    /// Precondition: the catalog knows the muscle. `safety` may be null.
    MuscleHandle(std::shared_ptr<const catalog::Catalog> catalog, std::shared_ptr<const safety::Knowledge> safety,
                 std::string_view muscle)
        : catalog_(std::move(catalog)), safety_(std::move(safety)), entry_(catalog_->findMuscle(muscle)),
          muscle_(&catalog_->muscle(muscle))
    {
    }

    [[nodiscard]] const catalog::Catalog &catalog() const noexcept { return *catalog_; }
    [[nodiscard]] const safety::Knowledge *safety() const noexcept { return safety_.get(); } ///< null when broken
    [[nodiscard]] const catalog::MuscleEntry &entry() const noexcept { return *entry_; }
    [[nodiscard]] const catalog::Muscle &muscle() const noexcept { return *muscle_; }
    [[nodiscard]] const std::string &id() const noexcept { return entry_->id; }

private:
    std::shared_ptr<const catalog::Catalog> catalog_;
    std::shared_ptr<const safety::Knowledge> safety_;
    const catalog::MuscleEntry *entry_; ///< in catalog_
    const catalog::Muscle *muscle_;     ///< in catalog_
};

} // namespace knotfinder::gui
