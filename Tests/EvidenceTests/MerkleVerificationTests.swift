// What a path proves, and that nothing else is taken for a proof.

import Testing

@testable import Evidence

struct MerkleVerificationTests {
    let leaves = MerkleLeaves((0..<70).map { MerkleTree.leafHash(Array("line \($0)".utf8)) })

    func includes(_ index: Int, _ size: Int, _ path: [Digest], at stated: Int? = nil) -> Bool {
        MerkleTree.verifyInclusion(
            leaf: leaves[index], index: stated ?? index, size: size, path: path,
            root: leaves.root(size: size))
    }

    func extends(_ old: Int, _ new: Int, _ path: [Digest]) -> Bool {
        MerkleTree.verifyConsistency(
            from: old, to: new, path: path, oldRoot: leaves.root(size: old),
            newRoot: leaves.root(size: new))
    }

    @Test func `every leaf of every size to 70 is proved, and no altered path`() {
        for size in 1...70 {
            for index in 0..<size {
                let path = leaves.inclusionPath(index: index, size: size)
                #expect(includes(index, size, path), "\(index) of \(size)")
                #expect(!includes(index, size, path + [leaves[0]]), "too long")
                #expect(!includes(index, size, Array(path.dropLast())) || path.isEmpty)
                #expect(!includes(index, size, Array(path.dropFirst())) || path.isEmpty)
                for place in path.indices {
                    var altered = path
                    altered[place] = path[place].flipping(bit: (size * 31 + place * 7) % 256)
                    #expect(!includes(index, size, altered), "\(index) of \(size)")
                }
            }
        }
    }

    @Test func `a leaf is proved at its own index alone`() {
        for size in [1, 2, 7, 8, 13, 70] {
            for index in 0..<size {
                let path = leaves.inclusionPath(index: index, size: size)
                for stated in -1...size + 1 where stated != index {
                    #expect(!includes(index, size, path, at: stated), "\(index) as \(stated)")
                }
            }
        }
        #expect(!includes(0, 0, []))
    }

    @Test func `every size to 70 extends every earlier one, and no altered path shows it`() {
        for new in 0...70 {
            for old in 0...new {
                let path = leaves.consistencyPath(from: old, to: new)
                #expect(extends(old, new, path), "\(old) to \(new)")
                #expect(!extends(old, new, path + [leaves[0]]), "\(old) to \(new), too long")
                guard !path.isEmpty else { continue }
                #expect(!extends(old, new, Array(path.dropLast())), "\(old) to \(new), too short")
                #expect(!extends(old, new, Array(path.dropFirst())), "\(old) to \(new)")
                #expect(!extends(old, new, []), "\(old) to \(new), empty")
                for place in path.indices {
                    var altered = path
                    altered[place] = path[place].flipping(bit: (new * 31 + place * 7) % 256)
                    #expect(!extends(old, new, altered), "\(old) to \(new)")
                }
            }
        }
    }

    @Test(arguments: [(0, 1), (4, 7), (6, 7), (5, 13)])
    func `every single bit of an inclusion proof matters`(index: Int, size: Int) {
        let path = leaves.inclusionPath(index: index, size: size)
        let root = leaves.root(size: size)
        func holds(_ leaf: Digest, _ path: [Digest], _ root: Digest) -> Bool {
            MerkleTree.verifyInclusion(
                leaf: leaf, index: index, size: size, path: path, root: root)
        }
        #expect(holds(leaves[index], path, root))
        for bit in 0..<256 {
            #expect(!holds(leaves[index].flipping(bit: bit), path, root))
            #expect(!holds(leaves[index], path, root.flipping(bit: bit)))
            for place in path.indices {
                var altered = path
                altered[place] = path[place].flipping(bit: bit)
                #expect(!holds(leaves[index], altered, root))
            }
        }
    }

    @Test(arguments: [(0, 3), (3, 3), (4, 7), (6, 7), (8, 13)])
    func `every single bit of a consistency proof matters`(old: Int, new: Int) {
        let path = leaves.consistencyPath(from: old, to: new)
        let (oldRoot, newRoot) = (leaves.root(size: old), leaves.root(size: new))
        func holds(_ path: [Digest], _ oldRoot: Digest, _ newRoot: Digest) -> Bool {
            MerkleTree.verifyConsistency(
                from: old, to: new, path: path, oldRoot: oldRoot, newRoot: newRoot)
        }
        #expect(holds(path, oldRoot, newRoot))
        for bit in 0..<256 {
            #expect(!holds(path, oldRoot.flipping(bit: bit), newRoot))
            // Every log extends the empty one, whatever its root.
            #expect(holds(path, oldRoot, newRoot.flipping(bit: bit)) == (old == 0))
            for place in path.indices {
                var altered = path
                altered[place] = path[place].flipping(bit: bit)
                #expect(!holds(altered, oldRoot, newRoot))
            }
        }
    }

    @Test func `a log does not extend a longer one or one that was changed`() {
        #expect(!extends(5, 4, []))
        #expect(
            !MerkleTree.verifyConsistency(
                from: -1, to: 4, path: [], oldRoot: MerkleTree.emptyRoot,
                newRoot: leaves.root(size: 4)))
        var changed = MerkleLeaves((0..<6).map { MerkleTree.leafHash([UInt8($0)]) })
        let oldRoot = changed.root(size: 6)
        changed = MerkleLeaves((0..<9).map { MerkleTree.leafHash([UInt8($0 == 2 ? 99 : $0)]) })
        #expect(
            !MerkleTree.verifyConsistency(
                from: 6, to: 9, path: changed.consistencyPath(from: 6, to: 9), oldRoot: oldRoot,
                newRoot: changed.root(size: 9)))
        let notEmpty = leaves.root(size: 1)
        #expect(
            !MerkleTree.verifyConsistency(
                from: 0, to: 0, path: [], oldRoot: notEmpty, newRoot: notEmpty))
    }
}
