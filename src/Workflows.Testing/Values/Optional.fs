namespace Workflows.Testing.Generators

open System
open FsCheck
open FsCheck.FSharp
open Workflows

/// Fields that may be absent: in a definition of a few states each is there sometimes and absent mostly.
module internal Optional =
    let private sometimes absent present =
        Gen.frequency [ 2, Gen.constant absent; 1, present ]

    let text (present: Gen<string>) : Gen<string | null> =
        sometimes null (Gen.map (fun given -> given: string | null) present)

    let value (present: Gen<'Value>) : Gen<Nullable<'Value>> =
        sometimes (Nullable()) (Gen.map Nullable present)

    let json (present: Gen<Json>) : Gen<Json> = sometimes Json.Undefined present

    let record (present: Gen<'Record>) : Gen<'Record | null> =
        sometimes null (Gen.map (fun given -> given: 'Record | null) present)

    /// A list that is absent, empty or filled.
    let list (filled: Gen<'Item list>) : Gen<EquatableArray<'Item>> =
        Gen.frequency [
            3, Gen.constant (EquatableArray<'Item>())
            1, Gen.constant (EquatableArray.ToEquatableArray [])
            2, Gen.map EquatableArray.ToEquatableArray filled
        ]

    /// A path field: absent, null or a path.
    let path (present: Gen<string>) : Gen<DataPath> =
        Gen.frequency [
            4, Gen.constant (DataPath())
            1, Gen.constant DataPath.Null
            2, Gen.map (fun (path: string) -> DataPath.op_Implicit path) present
        ]
