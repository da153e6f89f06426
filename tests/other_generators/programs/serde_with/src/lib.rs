//! The part of the crate serde_with that generated clients use; Debian does not have it.

pub mod rust {
    pub mod double_option {
        //! A member that may be absent, and may be null.
        use serde::{Deserialize, Deserializer, Serialize, Serializer};

        pub fn serialize<S, T>(value: &Option<Option<T>>, serializer: S) -> Result<S::Ok, S::Error>
        where
            S: Serializer,
            T: Serialize,
        {
            match value {
                None => serializer.serialize_unit(),
                Some(inner) => inner.serialize(serializer),
            }
        }

        pub fn deserialize<'de, D, T>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
        where
            D: Deserializer<'de>,
            T: Deserialize<'de>,
        {
            Option::<T>::deserialize(deserializer).map(Some)
        }
    }
}
